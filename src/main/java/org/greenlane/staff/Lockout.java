package org.greenlane.staff;

import java.time.Instant;

/// Where somebody's wrong tries stand. Times are those of a [SteadyClock].
///
/// @param wrong wrong tries since the last right one
/// @param since when the last of them was
/// @param until no try counts before then
record Lockout(int wrong, Instant since, Instant until) {
    static final Lockout NONE = new Lockout(0, Instant.EPOCH, Instant.EPOCH);

    boolean isLockedAt(Instant now) {
        return now.isBefore(until);
    }

    Lockout afterWrong(LockRule rule, Instant now) {
        int more = wrong == Integer.MAX_VALUE ? wrong : wrong + 1;
        Instant end = now.plus(rule.after(more));
        return new Lockout(more, now, end.isBefore(until) ? until : end);
    }
}
