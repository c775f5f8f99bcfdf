package org.greenlane;

import java.nio.file.Path;

/// What came of a backup.
public sealed interface BackupEnd {
    /// It is there, and the log says so.
    ///
    /// @param bytes its length
    /// @param entries how many entries its log has
    /// @param hash SHA-256 of it, in lower-case hexadecimal
    record Made(Path file, long bytes, long entries, String hash) implements BackupEnd {}

    /// Nothing was begun.
    record Refused(Why why) implements BackupEnd {}

    /// Somebody stopped it; nothing is left of it.
    record Stopped() implements BackupEnd {}

    /// It broke; there is no backup, and nothing else was changed.
    ///
    /// @param sentence what happened
    record Failed(String sentence) implements BackupEnd {}

    /// Why nothing was begun.
    enum Why {
        /// A supervisor or a technician does this, signed in, with a PIN of their own.
        NOT_ALLOWED,
        /// The station's key lies open. Whoever found the backup would read all of it: it needs a passphrase of its own.
        NEEDS_PASSPHRASE,
        /// Something has that name already.
        EXISTS,
        /// The log or the staff book cannot be used: a backup without them would be taken for a whole one.
        NOT_WHOLE,
        /// Beside the log there must stay room on the station's disk for the log.
        NO_ROOM
    }
}
