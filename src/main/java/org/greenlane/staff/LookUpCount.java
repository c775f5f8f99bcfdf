package org.greenlane.staff;

import java.time.Instant;

/// How many look-ups were made in an hour. Times are those of a [SteadyClock].
///
/// @param since when the hour began, with its first look-up
record LookUpCount(Instant since, int made) {
    static final LookUpCount NONE = new LookUpCount(Instant.EPOCH, 0);

    /// What counts now: nothing of an hour that has ended.
    LookUpCount at(Instant now) {
        return made > 0 && now.isBefore(ends()) ? this : new LookUpCount(now, 0);
    }

    LookUpCount andOneMore() {
        return new LookUpCount(since, made + 1);
    }

    Instant ends() {
        return since.plus(LookUpLimits.HOUR);
    }
}
