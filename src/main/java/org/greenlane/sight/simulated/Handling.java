package org.greenlane.sight.simulated;

/// How well somebody holds a code before the camera.
public enum Handling {
    WELL,
    /// So far away that its modules run together.
    FAR_AWAY,
    /// So close that it does not fit into the picture.
    TOO_CLOSE,
    /// Half beside the picture.
    HALF_OUTSIDE,
    /// A screen as dark as it can be set.
    DIMMED,
    /// A lamp is mirrored in the middle of the code.
    GLARING,
    /// Waved up and down.
    WAVED;

    private static final double SMALL = 0.3;
    private static final double LARGE = 2.7;
    private static final double BESIDE = 640;

    double scale() {
        return switch (this) {
            case FAR_AWAY -> SMALL;
            case TOO_CLOSE -> LARGE;
            case WELL, HALF_OUTSIDE, DIMMED, GLARING, WAVED -> 1;
        };
    }

    /// Frame pixels to the right.
    double shift() {
        return this == HALF_OUTSIDE ? BESIDE : 0;
    }
}
