package org.greenlane.export;

import java.time.Duration;
import java.util.Optional;

/// Who watches an export, and can stop it. Called from the thread that exports, several times a second.
public interface ExportProgress {
    /// What is being done.
    enum Step {
        /// The first and last entry of the range are looked for.
        FINDING,
        /// Entries are read and written.
        WRITING,
        /// The files are put together, and forced to the disk. From its end on it cannot be stopped.
        FINISHING
    }

    /// How far it is.
    ///
    /// @param done entries
    /// @param of entries, in all
    /// @param left estimated; empty while there is nothing to tell it by
    record Reached(Step step, long done, long of, Optional<Duration> left) {}

    void reached(Reached reached);

    /// Whether to stop. Asked at least once every few hundred entries.
    boolean isCancelled();

    /// Nobody watches.
    ExportProgress UNWATCHED = new ExportProgress() {
        @Override
        public void reached(Reached reached) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
