package org.greenlane.sight.simulated;

/// A part of a picture, in pixels; right and bottom are outside.
record Box(int left, int top, int right, int bottom) {
    static final Box FRAME = new Box(0, 0, Frame.WIDTH, Frame.HEIGHT);

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    Box within(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    Box around(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box grown(int x, int y) {
        return new Box(left - x, top - y, right + x, bottom + y);
    }
}
