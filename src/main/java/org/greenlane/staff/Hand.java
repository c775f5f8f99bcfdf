package org.greenlane.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.health.OperatorId;

/// Whose hand somebody's number is in: who gave them their PIN, their role or a badge that signs in alone. Whoever did could
/// have kept it for themselves; that ends once the number has been at work on several days, where others see it.
///
/// @param givers the givers; [Doorkeeper#STRANGER] where an older program did not note them
/// @param days on how many days its own PIN, or a guard's badge, has signed in since
/// @param lastDay the last of them, or that of the giving, in days since 1970
record Hand(List<OperatorId> givers, int days, long lastDay) {
    /// Not the day on which it was given, and by a PIN of one's own.
    static final int DAYS = 5;

    /// What is thought of staff whom an older program has taken on.
    static final Hand NOT_NOTED = new Hand(List.of(Doorkeeper.STRANGER), 0, 0);

    Hand {
        givers = List.copyOf(givers);
    }

    /// Nobody's but their own.
    static Hand own(long today) {
        return new Hand(List.of(), DAYS, today);
    }

    /// A new PIN ends what the givers before may have known.
    static Hand of(OperatorId giver, long today) {
        return new Hand(List.of(giver), 0, today);
    }

    Hand alsoOf(OperatorId giver, long today) {
        return new Hand(Stream.concat(holders().stream().sorted(), Stream.of(giver)).distinct().toList(), 0, today);
    }

    /// At work on that day, too. A day before the last, as after a clock was set back, does not count.
    Hand atWork(long day) {
        return isTheirs() || day <= lastDay ? this : new Hand(givers, days + 1, day);
    }

    /// Whether it is nobody's but their own.
    boolean isTheirs() {
        return daysLeft() == 0;
    }

    /// Who may still come under this number, too.
    Set<OperatorId> holders() {
        return isTheirs() ? Set.of() : Set.copyOf(givers);
    }

    /// How many more days of work it takes.
    int daysLeft() {
        return Math.max(0, DAYS - days);
    }
}
