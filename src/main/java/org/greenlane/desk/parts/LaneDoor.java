package org.greenlane.desk.parts;

import org.greenlane.lane.LaneView;

/// Whether the self-service lane is open, as its desks see it.
public enum LaneDoor {
    OPEN,
    /// Somebody is stopped before it, or waits for staff: nobody closes it.
    HELD,
    CLOSED;

    public static LaneDoor of(LaneView view) {
        return switch (view) {
            case LaneView.Closed _ -> CLOSED;
            case LaneView.Answered answered when answered.acknowledgeable() -> HELD;
            case LaneView.Answered _, LaneView.Ready _, LaneView.Wanting _ -> OPEN;
        };
    }
}
