package org.greenlane.sight;

/// Whether something moves before a camera. Belongs to one thread.
final class Movement {
    /// Noise and flicker stay under this; in sixteenths of a level.
    private static final int LEVELS = 5 * 16;

    /// Each picture is compared with one of this many pictures ago, or one less: slow movement shows too.
    private static final int BACK = 4;

    private int[] before = {};
    private int age;
    private int changed;

    void take(Mosaic mosaic) {
        changed = before.length == 0 ? 0 : mosaic.changedSince(before, LEVELS);
        if (before.length != mosaic.cells() || ++age >= BACK) {
            before = mosaic.copyMeans(before);
            age = 0;
        }
    }

    /// Cells that are not as they were.
    int changed() {
        return changed;
    }

    /// Whether more of the picture than that changes.
    boolean isMoreThan(double part, Mosaic mosaic) {
        return changed > part * mosaic.cells();
    }
}
