package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.Optional;

/// How far a backup is.
public sealed interface BackupState {
    /// @param done entries of the log, or bytes of the file
    /// @param of how many in all; 0 while that is not known
    /// @param left estimated; empty while there is nothing to tell it by
    record Running(Doing doing, long done, long of, Optional<Duration> left) implements BackupState {}

    /// What is being done.
    enum Doing {
        COPYING,
        WRITING
    }

    /// It is there, and the log says so.
    ///
    /// @param file where it stands
    /// @param bytes its length
    /// @param entries how many entries its log has
    record Made(String file, long bytes, long entries, String sha256) implements BackupState {}

    record Stopped() implements BackupState {}

    record Failed(Why why) implements BackupState {}

    /// Why there is none.
    enum Why {
        NOT_ALLOWED("D-401"),
        /// The station's key lies open: the backup needs a passphrase of its own.
        NEEDS_PASSPHRASE("D-402"),
        PASSPHRASE_SHORT("D-403"),
        NAME_TAKEN("D-404"),
        NO_FOLDER("D-405"),
        FULL("D-406"),
        READ_ONLY("D-407"),
        DISK("D-408"),
        /// The log or the staff book cannot be used.
        NOT_WHOLE("D-409"),
        /// The station's own disk has no room for the copies.
        NO_ROOM("D-410"),
        /// The station's own files could not be read, or the log does not take that it was made.
        STATION("D-411"),
        /// The log says that it was made, but it does not stand there.
        RECORDED_BUT_NOT_THERE("D-412");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /// Which of them it was, for the telephone; stays the same in all programs to come.
        public String code() {
            return code;
        }
    }
}
