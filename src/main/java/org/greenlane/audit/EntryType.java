package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;

/// What an entry is about, and which fields of [EntryField] it has. The numbers stand in the log and never change.
@SuppressWarnings("ImmutableEnumChecker") // The sets are unmodifiable.
enum EntryType {
    PASSAGE(
            1,
            Set.of(EntryField.ANSWER, EntryField.REASONS, EntryField.KIND, EntryField.PEOPLE),
            Set.of(
                    EntryField.TYPE,
                    EntryField.ISSUER,
                    EntryField.MEDIUM,
                    EntryField.CREATED,
                    EntryField.EXPIRES,
                    EntryField.OPERATOR,
                    EntryField.WAY,
                    EntryField.CONSENT,
                    EntryField.LANGUAGE,
                    EntryField.APPROVER,
                    EntryField.RULE,
                    EntryField.RULE_VERSION)),
    CONSENT_REFUSED(2, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.WAY), Set.of()),
    OVERRIDDEN(
            3,
            Set.of(
                    EntryField.TYPE,
                    EntryField.PASSAGE,
                    EntryField.OPERATOR,
                    EntryField.APPROVER,
                    EntryField.OVERRIDE_REASON),
            Set.of(EntryField.NOTE)),
    PART_PASSED(
            4, Set.of(EntryField.TYPE, EntryField.PASSAGE, EntryField.OPERATOR, EntryField.CHOSEN), Set.of()),
    PROCEDURE_ENDED(
            5,
            Set.of(
                    EntryField.TYPE,
                    EntryField.OPERATOR,
                    EntryField.PROCEDURE,
                    EntryField.OUTCOME),
            Set.of(EntryField.ANSWERS, EntryField.PASSAGE)),
    SLIP_ISSUED(
            6,
            Set.of(EntryField.TYPE, EntryField.PASSAGE, EntryField.OPERATOR, EntryField.UNTIL),
            Set.of(EntryField.SLIP)),
    STAFFING(7, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.ACT), Set.of()),
    STAFF_CHANGED(8, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.WHOM, EntryField.ACT), Set.of()),
    PURGED(9, Set.of(EntryField.TYPE, EntryField.BEFORE, EntryField.DAYS), Set.of()),
    EXPORTED(
            10,
            Set.of(
                    EntryField.TYPE,
                    EntryField.OPERATOR,
                    EntryField.FIRST,
                    EntryField.LAST,
                    EntryField.CONTENT,
                    EntryField.SEALED_TO,
                    EntryField.HASH),
            Set.of(EntryField.APPROVER)),
    INCIDENT_NOTED(
            11,
            Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.INCIDENT),
            Set.of(EntryField.PASSAGE)),
    PERSON_SEARCHED(12, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.SEARCH_REASON), Set.of()),
    RESTORED(
            13,
            Set.of(
                    EntryField.TYPE,
                    EntryField.BACKED_UP_AT,
                    EntryField.SIZE,
                    EntryField.ROOT,
                    EntryField.PREVIOUS_KEY,
                    EntryField.APPOINTMENT),
            Set.of(EntryField.OPERATOR)),
    BACKED_UP(14, Set.of(EntryField.TYPE, EntryField.HASH), Set.of(EntryField.OPERATOR)),
    KEY_CHANGED(15, Set.of(EntryField.TYPE, EntryField.ACT), Set.of(EntryField.OPERATOR, EntryField.SLOT)),
    STATION_CHANGED(
            20,
            Set.of(EntryField.TYPE, EntryField.FINGERPRINT, EntryField.REGION, EntryField.SITE),
            Set.of(
                    EntryField.OPERATOR,
                    EntryField.PREVIOUS_FINGERPRINT,
                    EntryField.PROFILE,
                    EntryField.LANGUAGE,
                    EntryField.LOOK,
                    EntryField.PORTS,
                    EntryField.UNDONE,
                    EntryField.SOURCE,
                    EntryField.SUBJECT_KEY,
                    EntryField.COMMAND_SHEET)),
    LANE_TURNED(21, Set.of(EntryField.TYPE, EntryField.ACT), Set.of(EntryField.OPERATOR));

    private static final Set<Integer> PERSONAL =
            Set.of(EntryField.PEOPLE, EntryField.NOTE, EntryField.ANSWERS, EntryField.SLIP, EntryField.PADDING);

    private final int wire;
    private final Set<Integer> required;
    private final Set<Integer> optional;

    EntryType(int wire, Set<Integer> required, Set<Integer> optional) {
        this.wire = wire;
        this.required = Stream.concat(required.stream(), Stream.of(EntryField.AT, EntryField.LANE))
                .collect(Collectors.toUnmodifiableSet());
        this.optional = Stream.concat(optional.stream(), Stream.of(EntryField.PERSONAL, EntryField.DAY_KEY))
                .collect(Collectors.toUnmodifiableSet());
    }

    int wire() {
        return wire;
    }

    /// The fields of an entry of this type.
    CborMap fields(CBORObject entry) throws CborException {
        return CborMap.of(entry, required, optional);
    }

    /// The fields of what is personal in an entry, of whatever type.
    static CborMap personalFields(CBORObject personal) throws CborException {
        return CborMap.of(personal, Set.of(), PERSONAL);
    }

    /// What an entry is about.
    ///
    /// @throws CborException `UNEXPECTED` if it is a type that this program does not know
    static EntryType of(CBORObject entry) throws CborException {
        CBORObject number = CborMap.isA(entry, CBORType.Map) ? entry.get(CBORObject.FromObject(EntryField.TYPE)) : null;
        if (number == null) {
            return PASSAGE;
        }
        for (EntryType type : values()) {
            if (number.equals(CBORObject.FromObject(type.wire))) {
                return type;
            }
        }
        throw new CborException(CborException.Kind.UNEXPECTED, "an entry of a type that this program does not know");
    }
}
