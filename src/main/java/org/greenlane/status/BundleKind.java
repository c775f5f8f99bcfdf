package org.greenlane.status;

import java.util.Optional;

/// What a bundle holds.
public enum BundleKind {
    /// Everyone of a region; replaces all that was known of it.
    SNAPSHOT(1),
    /// What has changed since another bundle; lies over it.
    DELTA(2);

    private final int wire;

    BundleKind(int wire) {
        this.wire = wire;
    }

    int wire() {
        return wire;
    }

    static Optional<BundleKind> ofWire(long wire) {
        for (BundleKind kind : values()) {
            if (kind.wire == wire) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
