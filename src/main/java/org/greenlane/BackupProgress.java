package org.greenlane;

/// Who watches a backup, and can stop it. Asked from the thread that makes it, several times a second.
@FunctionalInterface
public interface BackupProgress {
    /// What is being done.
    enum Step {
        /// The entries of the log are copied.
        COPYING,
        /// The bytes of the file are written. When that is done, nothing stops it any more.
        WRITING
    }

    /// Nobody watches.
    BackupProgress UNWATCHED = (_, _, _) -> true;

    /// @param done entries or bytes
    /// @param of how many in all
    /// @return whether to go on
    boolean goOn(Step step, long done, long of);
}
