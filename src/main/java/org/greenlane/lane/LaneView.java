package org.greenlane.lane;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Passage;
import org.greenlane.health.Wanted;

/// What a lane's screen shows now. Pushed to the desk at every change.
public sealed interface LaneView {
    /// Nobody is being answered: show your code.
    record Ready() implements LaneView {}

    /// Staff have closed the lane: nobody is answered.
    record Closed() implements LaneView {}

    /// An answer stands on the screen.
    ///
    /// @param since when it came up
    /// @param until when it goes by itself
    /// @param acknowledgeable true if a person may put it away earlier
    record Answered(Passage passage, Instant since, Optional<Instant> until, boolean acknowledgeable)
            implements LaneView {}

    /// Something more is wanted of the person who stands there, and would answer them. Nobody else waits for that: whatever
    /// comes next is answered.
    ///
    /// @param passage what is known so far, and passes nobody
    /// @param since when it came up
    record Wanting(Passage passage, Wanted wanted, Instant since) implements LaneView {}
}
