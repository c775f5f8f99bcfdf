package org.greenlane.health;

import java.util.Optional;

/// Why the log was searched for one person. The numbers stand in the log and never change.
public enum SearchReason {
    /// The person asked what is held of them.
    OWN_REQUEST(1),
    /// The person complains about an answer.
    COMPLAINT(2),
    /// An authority ordered it, in writing.
    ORDER(3);

    private final int wire;

    SearchReason(int wire) {
        this.wire = wire;
    }

    public int wire() {
        return wire;
    }

    public static Optional<SearchReason> ofWire(int wire) {
        for (SearchReason each : values()) {
            if (each.wire == wire) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
