package org.greenlane.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.health.OperatorId;

/// Whose hand somebody's number is in: who gave them their PIN, their role or a badge that signs in alone. Whoever did could
/// have kept it for themselves; that ends once the number has been at work on several days, where others see it.
///
/// @param givers the givers, and whoever stood behind them when they gave; [Doorkeeper#STRANGER] where an older program did
///     not note them
/// @param days on how many days its own PIN, or a guard's badge, has signed in since
/// @param lastDay the last of them, or that of the giving, in days since 1970
record Hand(List<OperatorId> givers, int days, long lastDay) {
    /// Not the day on which it was given, and by a PIN of one's own.
    static final int DAYS = 5;

    /// More givers are not kept: nothing is given then.
    static final int MOST = Roster.MOST;

    /// What is thought of staff whom an older program has taken on.
    static final Hand NOT_NOTED = new Hand(List.of(Doorkeeper.STRANGER), 0, 0);

    Hand {
        givers = List.copyOf(givers);
    }

    /// Nobody's but their own.
    static Hand own(long today) {
        return new Hand(List.of(), DAYS, today);
    }

    /// @param behind the giver, and everybody who may come under the giver's number: whoever of them is dismissed, or gets
    ///     another PIN, still knows what was given
    /// @return empty if they are too many
    Optional<Hand> alsoOf(Set<OperatorId> behind, long today) {
        List<OperatorId> all = Stream.concat(holders().stream(), behind.stream()).distinct().sorted().toList();
        return all.size() > MOST ? Optional.empty() : Optional.of(new Hand(all, 0, today));
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
