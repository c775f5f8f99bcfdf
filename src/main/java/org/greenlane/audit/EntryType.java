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
                    EntryField.APPROVER)),
    CONSENT_REFUSED(2, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.WAY), Set.of()),
    OVERRIDDEN(
            3,
            Set.of(
                    EntryField.TYPE,
                    EntryField.PASSAGE,
                    EntryField.OPERATOR,
                    EntryField.APPROVER,
                    EntryField.OVERRIDE_REASON,
                    EntryField.NOTE),
            Set.of()),
    PART_PASSED(
            4, Set.of(EntryField.TYPE, EntryField.PASSAGE, EntryField.OPERATOR, EntryField.CHOSEN), Set.of()),
    PROCEDURE_ENDED(
            5,
            Set.of(
                    EntryField.TYPE,
                    EntryField.OPERATOR,
                    EntryField.PROCEDURE,
                    EntryField.ANSWERS,
                    EntryField.OUTCOME),
            Set.of(EntryField.PASSAGE)),
    SLIP_ISSUED(
            6,
            Set.of(EntryField.TYPE, EntryField.PASSAGE, EntryField.OPERATOR, EntryField.SLIP, EntryField.UNTIL),
            Set.of()),
    STAFFING(7, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.ACT), Set.of()),
    STAFF_CHANGED(8, Set.of(EntryField.TYPE, EntryField.OPERATOR, EntryField.WHOM, EntryField.ACT), Set.of());

    private final int wire;
    private final Set<Integer> required;
    private final Set<Integer> optional;

    EntryType(int wire, Set<Integer> required, Set<Integer> optional) {
        this.wire = wire;
        this.required = Stream.concat(required.stream(), Stream.of(EntryField.AT, EntryField.LANE))
                .collect(Collectors.toUnmodifiableSet());
        this.optional = optional;
    }

    int wire() {
        return wire;
    }

    /// The fields of an entry of this type.
    CborMap fields(CBORObject entry) throws CborException {
        return CborMap.of(entry, required, optional);
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
