package org.greenlane.health;

import java.util.Optional;

/// By what staff looked somebody up. The numbers stand in the log and never change.
public enum LookUpWay {
    /// A card or passport lay on a reader.
    DOCUMENT(1),
    /// A document's number was typed.
    TYPED_NUMBER(2),
    /// The number under a paper code was typed.
    PRINTED_NUMBER(3),
    /// A code was scanned in the assisted lane.
    CODE(4),
    /// By nothing: they had nothing to show, or did not want to be looked up.
    NOTHING(5);

    private final int wire;

    LookUpWay(int wire) {
        this.wire = wire;
    }

    public int wire() {
        return wire;
    }

    public static Optional<LookUpWay> ofWire(int wire) {
        for (LookUpWay way : values()) {
            if (way.wire == wire) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }
}
