package org.greenlane.sight;

import org.greenlane.sight.image.GreyImage;

/// A way of preparing the picture before a pass looks at it.
enum Lens {
    PLAIN(1),
    HALF(2),
    THIRD(3),
    /// For modules of less than two pixels.
    TWICE(0.5),
    /// Light symbols on dark ground.
    INVERTED(1),
    /// Against a lens out of focus.
    SHARPENED(1),
    /// Joins modules that were printed as separate dots.
    JOINED(1);

    private final double factor;

    Lens(double factor) {
        this.factor = factor;
    }

    /// By what lengths seen through it are multiplied to be lengths of the picture.
    double factor() {
        return factor;
    }

    GreyImage apply(GreyImage image) {
        return switch (this) {
            case PLAIN -> image;
            case HALF -> image.reducedBy(2);
            case THIRD -> image.reducedBy(3);
            case TWICE -> image.twice();
            case INVERTED -> Filters.invert(image);
            case SHARPENED -> Filters.sharpen(image);
            case JOINED -> Filters.darkestOfNine(image);
        };
    }
}
