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
import java.util.stream.Collectors;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
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
    private static final int MAX_NAME = 200;
    private static final Map<Integer, Reason> REASONS =
            Arrays.stream(Reason.values()).collect(Collectors.toUnmodifiableMap(Reason::number, Function.identity()));
    private static final Set<Integer> REQUIRED = Set.of(
            EntryField.AT, EntryField.LANE, EntryField.ANSWER, EntryField.REASONS, EntryField.KIND, EntryField.PEOPLE);
    private static final Set<Integer> OPTIONAL =
            Set.of(EntryField.ISSUER, EntryField.MEDIUM, EntryField.CREATED, EntryField.EXPIRES);
    private static final Set<Integer> PERSON_REQUIRED =
            Set.of(EntryField.ANSWER, EntryField.REASONS, EntryField.TRAVEL);
    private static final Set<Integer> PERSON_OPTIONAL = Set.of(EntryField.COLOUR, EntryField.PSEUDONYM);

    private EntryReader() {}

    static Entry read(long number, byte[] bytes) throws CborException {
        CborMap map = CborMap.of(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH), REQUIRED, OPTIONAL);
        List<Entry.Person> people = new ArrayList<>();
        for (CBORObject person : map.array(EntryField.PEOPLE, 1, MAX_COUNT)) {
            people.add(person(CborMap.of(person, PERSON_REQUIRED, PERSON_OPTIONAL)));
        }
        return new Entry(
                number,
                Instant.ofEpochMilli(map.unsigned(EntryField.AT, Long.MAX_VALUE)),
                map.text(EntryField.LANE, MAX_NAME),
                name(map, EntryField.ANSWER, Entry.Answer.class),
                reasons(map),
                name(map, EntryField.KIND, CodeKind.class),
                map.has(EntryField.ISSUER)
                        ? Optional.of(new Region(map.text(EntryField.ISSUER, MAX_NAME)))
                        : Optional.empty(),
                map.has(EntryField.MEDIUM)
                        ? Medium.ofWire((int) map.unsigned(EntryField.MEDIUM, Integer.MAX_VALUE))
                        : Optional.empty(),
                people,
                map.has(EntryField.CREATED)
                        ? Optional.of(new Freshness(second(map, EntryField.CREATED), second(map, EntryField.EXPIRES)))
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

    private static Instant second(CborMap map, int key) throws CborException {
        return Instant.ofEpochSecond(map.unsigned(key, Instant.MAX.getEpochSecond()));
    }

    private static <E extends Enum<E>> E name(CborMap map, int key, Class<E> type) throws CborException {
        String name = map.text(key, MAX_NAME);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw unexpected("a word that this program does not know");
    }

    private static CborException unexpected(String message) {
        return new CborException(CborException.Kind.UNEXPECTED, message);
    }
}
