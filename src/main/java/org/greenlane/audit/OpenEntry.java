package org.greenlane.audit;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.greenlane.proof.CborException;

/// Reads entries without any key: what is personal in them is as if it had been purged.
public final class OpenEntry {
    private OpenEntry() {}

    /// @param number its place in the log
    /// @param bytes what its leaf is over; may be hostile
    /// @throws CborException if it is no entry, or one of a later program
    public static Entry read(long number, byte[] bytes) throws CborException {
        try {
            return EntryReader.read(number, bytes, _ -> Optional.empty());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw EntryReader.unexpected("a value out of range");
        } catch (SQLException | AuditException e) {
            throw new IllegalStateException("no key was asked for", e);
        }
    }
}
