package org.greenlane.card.sam;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// Finds the speed at which a reader talks. A module keeps the speed that somebody once set, so a reader that is silent at
/// the usual one may stand at another.
public final class SpeedSearch {
    /// In bits a second, the usual one first.
    public static final List<Integer> SPEEDS = List.of(115_200, 57_600, 38_400, 19_200, 9_600);

    /// Opens the line at a speed.
    @FunctionalInterface
    public interface Opener {
        Line open(int speed) throws LineException;
    }

    /// A reader that answered.
    ///
    /// @param moduleNumber its serial number, for example `05.01-20240131-0001234567-0345678901`; empty if it does not
    ///     tell
    public record Found(int speed, Optional<String> moduleNumber) {}

    private SpeedSearch() {}

    /// Tries each speed; takes about a third of a second for each one at which nothing answers.
    ///
    /// @throws LineException if the line itself cannot be opened or used
    public static Optional<Found> search(List<Integer> speeds, Opener opener, LongSupplier nanoTime)
            throws LineException {
        for (int speed : speeds) {
            try (Line line = opener.open(speed)) {
                SamLine module = new SamLine(line, nanoTime);
                try (Reply state = module.ask(SamCommand.STATUS)) {
                    if (state instanceof Reply.Answer) {
                        return Optional.of(new Found(speed, number(module)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> number(SamLine module) throws LineException {
        try (Reply reply = module.ask(SamCommand.NUMBER)) {
            return reply instanceof Reply.Answer(SamFrame frame, SamStatus status) && status == SamStatus.DONE
                    ? Optional.of(frame.data().moduleNumber())
                    : Optional.empty();
        }
    }
}
