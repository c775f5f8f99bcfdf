package org.greenlane.desk.kiosk;

import java.time.Duration;
import java.util.Optional;
import org.greenlane.desk.words.UpdateStep;

/// What is told of new data, small and beside the gate's own business.
public sealed interface UpdateView {
    /// How far the station has come with new data.
    ///
    /// @param percent of this step
    /// @param left about how long it takes yet, where that can be told
    record Running(UpdateStep step, int percent, Optional<Duration> left) implements UpdateView {
        /// @param done of the step so far
        /// @param total of the step; not positive if that is not known
        /// @param spent on what is done
        public static Running of(UpdateStep step, long done, long total, Duration spent) {
            if (total <= 0 || done <= 0) {
                return new Running(step, 0, Optional.empty());
            }
            double part = Math.min(1, (double) done / total);
            Duration left = Duration.ofMillis((long) (spent.toMillis() * (1 - part) / part));
            return new Running(step, (int) (100 * part), Optional.of(left));
        }
    }

    /// How it ended, where somebody waits for it and nothing went wrong.
    ///
    /// @param news false if there was nothing new
    record Ended(boolean news) implements UpdateView {}
}
