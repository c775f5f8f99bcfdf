package org.greenlane.sight.image;

/// A corner of a symbol's outline, in pixels from the picture's left and upper edge. It may lie outside the picture.
public record Corner(double x, double y) {
    /// The same in a picture so many times as large.
    public Corner scaled(double factor) {
        return new Corner(x * factor, y * factor);
    }

    /// The same, so many pixels farther to the right and down.
    public Corner moved(int right, int down) {
        return new Corner(x + right, y + down);
    }
}
