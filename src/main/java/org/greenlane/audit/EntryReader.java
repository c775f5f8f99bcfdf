package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;

/// Reads what [EntryWriter] wrote.
final class EntryReader {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_COUNT = 4096;
    private static final Map<Integer, Reason> REASONS =
            Arrays.stream(Reason.values()).collect(Collectors.toUnmodifiableMap(Reason::number, Function.identity()));
    private static final Set<Integer> PERSON_REQUIRED =
            Set.of(EntryField.ANSWER, EntryField.REASONS, EntryField.TRAVEL);
    private static final Set<Integer> PERSON_OPTIONAL = Set.of(EntryField.COLOUR, EntryField.PSEUDONYM);

    private EntryReader() {}

    static Entry read(long number, byte[] bytes) throws CborException {
        CBORObject value = Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH);
        EntryType type = EntryType.of(value);
        CborMap map = type.fields(value);
        return type == EntryType.PASSAGE
                ? passage(number, map)
                : new Entry.OfStaff(number, lane(map), StaffReader.read(type, map));
    }

    private static Entry.OfPassage passage(long number, CborMap map) throws CborException {
        List<Entry.Person> people = new ArrayList<>();
        for (CBORObject person : map.array(EntryField.PEOPLE, 1, MAX_COUNT)) {
            people.add(person(CborMap.of(person, PERSON_REQUIRED, PERSON_OPTIONAL)));
        }
        return new Entry.OfPassage(
                number,
                at(map),
                lane(map),
                name(map, EntryField.ANSWER, Entry.Answer.class),
                reasons(map),
                name(map, EntryField.KIND, CodeKind.class),
                map.has(EntryField.ISSUER)
                        ? Optional.of(new Region(map.text(EntryField.ISSUER, EntryText.MAX_NAME)))
                        : Optional.empty(),
                map.has(EntryField.MEDIUM)
                        ? Medium.ofWire((int) map.unsigned(EntryField.MEDIUM, Integer.MAX_VALUE))
                        : Optional.empty(),
                people,
                map.has(EntryField.CREATED)
                        ? Optional.of(new Freshness(second(map, EntryField.CREATED), second(map, EntryField.EXPIRES)))
                        : Optional.empty(),
                map.has(EntryField.OPERATOR) ? Optional.of(assistance(map)) : Optional.empty());
    }

    private static Assistance assistance(CborMap map) throws CborException {
        return new Assistance(
                operator(map, EntryField.OPERATOR),
                wired(map, EntryField.WAY, LookUpWay::ofWire),
                map.has(EntryField.CONSENT)
                        ? Optional.of(new Consent(
                                wired(map, EntryField.CONSENT, Consent.Way::ofWire),
                                map.text(EntryField.LANGUAGE, EntryText.MAX_NAME)))
                        : Optional.empty(),
                map.has(EntryField.APPROVER)
                        ? Optional.of(operator(map, EntryField.APPROVER))
                        : Optional.empty());
    }

    private static Entry.Person person(CborMap map) throws CborException {
        return new Entry.Person(
                name(map, EntryField.ANSWER, Entry.Answer.class),
                reasons(map),
                map.has(EntryField.COLOUR)
                        ? Optional.of(name(map, EntryField.COLOUR, HealthColour.class))
                        : Optional.empty(),
                TravelRisk.ofWire((int) map.unsigned(EntryField.TRAVEL, Integer.MAX_VALUE))
                        .orElse(TravelRisk.NOT_STATED),
                map.has(EntryField.PSEUDONYM)
                        ? Optional.of(Pseudonyms.text(
                                map.bytes(EntryField.PSEUDONYM, Pseudonyms.BYTES, Pseudonyms.BYTES)))
                        : Optional.empty());
    }

    private static List<Reason> reasons(CborMap map) throws CborException {
        List<Reason> reasons = new ArrayList<>();
        for (CBORObject number : map.array(EntryField.REASONS, 1, MAX_COUNT)) {
            Reason reason = number.isNumber() && number.CanValueFitInInt32() ? REASONS.get(number.AsInt32Value()) : null;
            if (reason == null) {
                throw unexpected("a reason that this program does not know");
            }
            reasons.add(reason);
        }
        return reasons;
    }

    static Instant at(CborMap map) throws CborException {
        return Instant.ofEpochMilli(map.unsigned(EntryField.AT, Long.MAX_VALUE));
    }

    private static String lane(CborMap map) throws CborException {
        return map.text(EntryField.LANE, EntryText.MAX_NAME);
    }

    static OperatorId operator(CborMap map, int key) throws CborException {
        String text = map.text(key, OperatorId.MAX_LENGTH);
        if (!OperatorId.isOperatorId(text)) {
            throw unexpected("no staff number");
        }
        return new OperatorId(text);
    }

    static Instant second(CborMap map, int key) throws CborException {
        return Instant.ofEpochSecond(map.unsigned(key, Instant.MAX.getEpochSecond()));
    }

    static <E extends Enum<E>> E name(CborMap map, int key, Class<E> type) throws CborException {
        String name = map.text(key, EntryText.MAX_NAME);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw unexpected("a word that this program does not know");
    }

    /// A value by its number.
    static <T> T wired(CborMap map, int key, IntFunction<Optional<T>> ofWire) throws CborException {
        return ofWire.apply((int) map.unsigned(key, Integer.MAX_VALUE))
                .orElseThrow(() -> unexpected("a number that this program does not know"));
    }

    static CborException unexpected(String message) {
        return new CborException(CborException.Kind.UNEXPECTED, message);
    }
}
