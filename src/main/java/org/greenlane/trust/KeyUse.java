package org.greenlane.trust;

import java.util.Optional;

/// What a region's key may sign. One key may have several uses.
public enum KeyUse {
    /// The codes that people show.
    CODE("code"),
    /// Bundles of statuses.
    STATUS("status"),
    /// Recognition tables, and all lists for the certificates of other countries.
    POLICY("policy");

    private final String wire;

    KeyUse(String wire) {
        this.wire = wire;
    }

    /// The word that stands for it in trust lists.
    public String wire() {
        return wire;
    }

    static Optional<KeyUse> ofWire(String wire) {
        for (KeyUse use : values()) {
            if (use.wire.equals(wire)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
