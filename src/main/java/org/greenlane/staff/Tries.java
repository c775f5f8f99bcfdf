package org.greenlane.staff;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts wrong tries: of each number, of the whole desk, of badges that are nobody's. The table has an end: numbers that
/// nobody has make room for one another, and share one count when all of them are locked out.
final class Tries {
    /// So many numbers that nobody has are counted each by itself.
    static final int MOST_STRANGERS = 200;

    private final Names names;
    private final SteadyClock clock;

    Tries(Names names, SteadyClock clock) {
        this.names = names;
        this.clock = clock;
    }

    /// Takes a try for wrong before it is looked at, so that a station that is killed meanwhile has counted it.
    ///
    /// @return empty if the try may be looked at; else why not
    Optional<Checked> charge(StaffTables tables, List<String> counts) throws SQLException {
        Instant now = clock.instant();
        for (String name : counts) {
            Lockout lockout = tables.lockout(name);
            if (lockout.isLockedAt(now)) {
                return Optional.of(new Checked.Locked(clock.onTheWall(lockout.until()), false));
            }
        }
        for (String name : counts) {
            tables.put(name, tables.lockout(name).afterWrong(rule(name), now));
        }
        return Optional.empty();
    }

    /// What a wrong try has led to.
    Checked wrong(StaffTables tables, List<String> counts) throws SQLException {
        Instant now = clock.instant();
        Instant until = Instant.MIN;
        int left = Integer.MAX_VALUE;
        for (String name : counts) {
            Lockout lockout = tables.lockout(name);
            left = Math.min(left, rule(name).triesLeft(lockout.wrong()));
            until = lockout.until().isAfter(until) ? lockout.until() : until;
        }
        return until.isAfter(now) ? new Checked.Locked(clock.onTheWall(until), true) : new Checked.Wrong(left);
    }

    /// A right try ends the count.
    void forget(StaffTables tables, List<String> counts) throws SQLException {
        for (String name : counts) {
            tables.removeLockout(name);
        }
    }

    /// The name under which a number that nobody has is counted.
    String stranger(StaffTables tables, String name) throws SQLException {
        List<String> counted = tables.lockedNames();
        if (counted.contains(name)) {
            return name;
        }
        Set<String> kept = tables.staff().stream().map(row -> names.of(row.number())).collect(Collectors.toSet());
        kept.addAll(List.of(Names.DESK, Names.CROWD, Names.BADGES));
        List<String> strangers = counted.stream().filter(other -> !kept.contains(other)).toList();
        if (strangers.size() < MOST_STRANGERS) {
            return name;
        }
        String first = strangers.getFirst();
        if (tables.lockout(first).isLockedAt(clock.instant())) {
            return Names.CROWD;
        }
        tables.removeLockout(first);
        return name;
    }

    private static LockRule rule(String name) {
        return name.equals(Names.DESK) || name.equals(Names.BADGES) ? LockRule.DESK : LockRule.NUMBER;
    }
}
