package org.greenlane.audit;

import java.util.List;

/// What came of checking the whole log.
public sealed interface Verification {
    /// Every entry stands where and as it was recorded.
    ///
    /// @param size how many entries there are
    /// @param root the root of the tree over them, in hexadecimal
    /// @param clockSetBack the first entries, at most 100, before which the clock was set back
    record Whole(long size, String root, List<Long> clockSetBack) implements Verification {
        public Whole {
            clockSetBack = List.copyOf(clockSetBack);
        }

        /// Of a log whose clock only went forward.
        public Whole(long size, String root) {
            this(size, root, List.of());
        }
    }

    /// Somebody or something changed the log.
    ///
    /// @param number the first entry that is not as it was recorded; of a checkpoint, how many entries it is over
    /// @param sentence what is wrong with it
    record Broken(Damage damage, long number, String sentence) implements Verification {}

    /// What was done to a log.
    enum Damage {
        /// An entry is not as it was recorded.
        ALTERED,
        /// An entry is missing between others.
        REMOVED,
        /// An entry stands in the place of another.
        REORDERED,
        /// An entry stands there that was never recorded.
        ADDED,
        /// Entries are missing at the end.
        CUT_OFF,
        /// The log is one of an earlier day: it had come further.
        ROLLED_BACK,
        /// The log goes on otherwise than it did when a checkpoint was signed: there were two histories.
        FORKED,
        /// A checkpoint is not signed by this station.
        FOREIGN_CHECKPOINT
    }
}
