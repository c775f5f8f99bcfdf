package org.greenlane.lane.assisted;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.CodeId;
import org.greenlane.health.Passage;

/// Makes temporary slips, which are good at this site only.
@FunctionalInterface
public interface Slips {
    /// Makes and signs one. It counts only once the lane has recorded it.
    ///
    /// @return empty if none can be made now
    Optional<Slip> issue(Passage passage, Duration validity);

    /// @param text what the code on it says
    record Slip(CodeId id, String text, Instant until) {
        /// Says nothing of the code.
        @Override
        public String toString() {
            return "Slip[…]";
        }
    }
}
