package org.greenlane.audit;

/// What a checkpoint from outside says of a log.
public sealed interface Testimony {
    /// The log begins with what was signed.
    record Agrees(long size) implements Testimony {}

    /// It was signed before the station was restored, and the backup did not hold so much.
    ///
    /// @param lost how many entries it speaks of that are not there any more
    /// @param restore the number of the entry that tells of the restore
    record LostByRestore(long lost, long restore) implements Testimony {}

    /// There were more entries once, and nothing says why they are gone.
    ///
    /// @param size how many there were
    record RolledBack(long size) implements Testimony {}

    /// The log had another history when it was signed.
    ///
    /// @param size how many entries it had then
    record Forked(long size) implements Testimony {}

    /// It was not signed by this station.
    record Foreign() implements Testimony {}
}
