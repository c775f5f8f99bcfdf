package org.greenlane.status;

import org.greenlane.health.Freshness;
import org.greenlane.health.Region;

/// Where a bundle comes from and where it belongs: all of its header that is known before its records are.
///
/// @param sequence grows with every bundle of the region, from 1
/// @param previous the sequence of the bundle that a delta lies on; 0 for a snapshot
/// @param freshness when it was made, and until when it promises to be the newest; in whole seconds
public record BundleOrigin(BundleKind kind, Region region, long sequence, long previous, Freshness freshness) {
    public BundleOrigin {
        boolean chained = kind == BundleKind.SNAPSHOT ? previous == 0 : previous > 0 && previous < sequence;
        if (sequence < 1 || !chained) {
            throw new IllegalArgumentException("a bundle with an impossible sequence");
        }
        if (!freshness.created().isBefore(freshness.expires())) {
            throw new IllegalArgumentException("a bundle that ends before it begins");
        }
    }

    public static BundleOrigin snapshot(Region region, long sequence, Freshness freshness) {
        return new BundleOrigin(BundleKind.SNAPSHOT, region, sequence, 0, freshness);
    }

    public static BundleOrigin delta(Region region, long sequence, long previous, Freshness freshness) {
        return new BundleOrigin(BundleKind.DELTA, region, sequence, previous, freshness);
    }
}
