package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.Freshness;
import org.greenlane.health.OperatorId;

/// Signed data and what the log keeps. Never waits; answers come on any thread.
public interface DataRoom {
    void look(Consumer<Data> told);

    /// Takes a delivery in.
    ///
    /// @param folder where it lies
    /// @param told several times, at last how it ended
    void take(String folder, Consumer<Taking> told);

    /// Stops what is being taken in.
    void stop();

    /// How devices and data stand, and what the log keeps.
    ///
    /// @param kept for how many days the log keeps what is personal
    /// @param keepsFrom the first day of which it is still kept
    /// @param purged when something was destroyed last, and of how many days, where that is not long ago
    /// @param backedUp the last backup, where that is not long ago
    /// @param foreign how old each list for the certificates of other countries is, by its name
    record Data(
            TodayAnswer.Standing standing,
            int kept,
            LocalDate keepsFrom,
            Optional<Purged> purged,
            Optional<BackedUp> backedUp,
            SortedMap<String, Freshness> foreign) {}

    record Purged(Instant at, int days) {}

    /// @param by who made it; empty where nobody was enrolled
    record BackedUp(Instant at, Optional<OperatorId> by) {}

    /// How far it is.
    sealed interface Taking {
        record Running(UpdateStep step, int percent, Optional<Duration> left) implements Taking {}

        /// @param lines what became of each file; none where there was nothing to take
        record Ended(List<Line> lines) implements Taking {
            public Ended {
                lines = List.copyOf(lines);
            }
        }
    }

    /// What became of one file.
    record Line(String file, Outcome outcome, String fault) {}

    enum Outcome {
        TAKEN,
        IN_FORCE_ALREADY,
        REFUSED,
        STOPPED
    }
}
