package org.greenlane.sight;

import java.util.List;
import org.greenlane.sight.image.Corner;

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

    /// In pixels, clockwise from the upper left.
    ///
    /// @param side of a cell, in pixels
    List<Corner> outline(int side) {
        return List.of(
                new Corner(left * side, top * side),
                new Corner(right * side, top * side),
                new Corner(right * side, bottom * side),
                new Corner(left * side, bottom * side));
    }

    /// A code is as wide as high; what stands beside it on a screen makes one of them longer.
    int size() {
        return Math.min(width(), height());
    }
}
