package org.greenlane.audit;

import java.sql.SQLException;
import java.util.Optional;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;

/// An entry's fields, and those of its personal part, where its key is still there. Entries of the first form have no
/// such part: there everything is in one.
///
/// @param isPurged whether the key of the personal part was destroyed
record EntryParts(CborMap open, Optional<CborMap> personal, boolean isPurged) {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 4;

    static EntryParts of(long number, CborMap open, PersonalKeys keys)
            throws CborException, SQLException, AuditException {
        if (!open.has(EntryField.PERSONAL)) {
            return new EntryParts(open, Optional.empty(), false);
        }
        Optional<Sealer> key = keys.numbered(open.unsigned(EntryField.DAY_KEY, Long.MAX_VALUE));
        if (key.isEmpty()) {
            return new EntryParts(open, Optional.empty(), true);
        }
        try {
            byte[] sealed = open.bytes(EntryField.PERSONAL, 0, MAX_BYTES);
            byte[] plain = key.get().unseal(sealed, Draft.place(number));
            CborMap personal = EntryType.personalFields(Cbor.decode(plain, MAX_BYTES, MAX_DEPTH));
            return new EntryParts(open, Optional.of(personal), false);
        } catch (SealBroken e) {
            throw EntryReader.unexpected("what is personal in it does not unseal");
        }
    }

    /// Whether personal fields are to be read; what was purged is not.
    boolean isTold() {
        return !isPurged;
    }

    /// The part that has a personal field.
    CborMap with(int field) {
        return personal.filter(part -> part.has(field)).orElse(open);
    }
}
