package org.greenlane.sight;

/// Where in a picture something looks like a code, in cells of its [Mosaic]; right and bottom are outside.
///
/// @param filled the part of it that looks like a code
/// @param saturated the part of its cells that are as light as can be
/// @param lightest the level of the lightest pixel of a cell, on average
record CodeArea(int left, int top, int right, int bottom, double filled, double saturated, int lightest) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /// A code is as wide as high; what stands beside it on a screen makes one of them longer.
    int size() {
        return Math.min(width(), height());
    }
}
