package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.DecidingRule;
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
    private static final long MAX_DAY = 365_000_000;
    private static final Map<Integer, Reason> REASONS =
            Arrays.stream(Reason.values()).collect(Collectors.toUnmodifiableMap(Reason::number, Function.identity()));
    private static final Set<Integer> PERSON_REQUIRED = Set.of(EntryField.ANSWER, EntryField.REASONS);
    /// Of the first form, where a person was in one piece; now they have a part of their own.
    private static final Set<Integer> PERSON_OPTIONAL =
            Set.of(EntryField.TRAVEL, EntryField.COLOUR, EntryField.PSEUDONYM);

    private static final Set<Integer> PERSON_FIELDS =
            Stream.of(PERSON_REQUIRED, PERSON_OPTIONAL, Set.of(EntryField.PADDING))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private EntryReader() {}

    /// @param keys the keys of the days
    static Entry read(long number, byte[] bytes, PersonalKeys keys) throws CborException, SQLException, AuditException {
        CBORObject value = Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH);
        EntryType type = EntryType.of(value);
        EntryParts parts = EntryParts.of(number, type.fields(value), keys);
        return switch (type) {
            case PASSAGE -> passage(number, parts);
            case PURGED ->
                new Entry.Purge(
                        number,
                        at(parts.open()),
                        lane(parts.open()),
                        LocalDate.ofEpochDay(parts.open().unsigned(EntryField.BEFORE, MAX_DAY)),
                        (int) parts.open().unsigned(EntryField.DAYS, Integer.MAX_VALUE));
            case RESTORED, BACKED_UP, KEY_CHANGED, STATION_CHANGED, LANE_TURNED ->
                new Entry.OfStation(number, lane(parts.open()), StationEntries.read(type, parts.open()));
            default -> new Entry.OfStaff(number, lane(parts.open()), StaffReader.read(type, parts), parts.isPurged());
        };
    }

    private static List<Entry.Person> people(EntryParts parts) throws CborException {
        List<CBORObject> answers = parts.open().array(EntryField.PEOPLE, 1, MAX_COUNT);
        List<CBORObject> personal =
                parts.isTold() ? parts.with(EntryField.PEOPLE).array(EntryField.PEOPLE, 1, MAX_COUNT) : answers;
        if (personal.size() != answers.size()) {
            throw unexpected("not as many people as answers");
        }
        List<Entry.Person> people = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            people.add(person(
                    CborMap.of(answers.get(i), PERSON_REQUIRED, PERSON_OPTIONAL),
                    CborMap.of(personal.get(i), Set.of(), PERSON_FIELDS)));
        }
        return people;
    }

    private static Entry.OfPassage passage(long number, EntryParts parts) throws CborException {
        CborMap map = parts.open();
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
                people(parts),
                map.has(EntryField.CREATED)
                        ? Optional.of(new Freshness(second(map, EntryField.CREATED), second(map, EntryField.EXPIRES)))
                        : Optional.empty(),
                map.has(EntryField.OPERATOR) ? Optional.of(assistance(map)) : Optional.empty(),
                map.has(EntryField.RULE) ? Optional.of(rule(map)) : Optional.empty(),
                parts.isPurged());
    }

    private static DecidingRule rule(CborMap map) throws CborException {
        return new DecidingRule(
                map.text(EntryField.RULE, EntryText.MAX_NAME), map.text(EntryField.RULE_VERSION, EntryText.MAX_NAME));
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

    private static Entry.Person person(CborMap answer, CborMap personal) throws CborException {
        return new Entry.Person(
                name(answer, EntryField.ANSWER, Entry.Answer.class),
                reasons(answer),
                personal.has(EntryField.COLOUR)
                        ? Optional.of(name(personal, EntryField.COLOUR, HealthColour.class))
                        : Optional.empty(),
                personal.has(EntryField.TRAVEL)
                        ? wired(personal, EntryField.TRAVEL, TravelRisk::ofWire)
                        : TravelRisk.NOT_STATED,
                personal.has(EntryField.PSEUDONYM)
                        ? Optional.of(Pseudonyms.text(
                                personal.bytes(EntryField.PSEUDONYM, Pseudonyms.BYTES, Pseudonyms.BYTES)))
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

    /// Names by names.
    static Map<String, String> names(CborMap map, int key, int most) throws CborException {
        CBORObject value = map.value(key);
        if (!CborMap.isA(value, CBORType.Map) || value.size() > most) {
            throw unexpected("names that are no map, or too many");
        }
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<CBORObject, CBORObject> name : value.getEntries()) {
            names.put(
                    CborMap.text(name.getKey(), EntryText.MAX_NAME), CborMap.text(name.getValue(), EntryText.MAX_NAME));
        }
        return names;
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
