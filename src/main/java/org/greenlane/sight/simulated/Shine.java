package org.greenlane.sight.simulated;

/// The reflection of a window on the glass of a phone: a slanted band with soft edges, and a narrow one beside it.
final class Shine {
    private static final int LENGTH = 4096;

    /// Layer pixels from the middle of the band to its edge.
    private static final double WIDE = 150;

    private static final double NARROW = 26;
    private static final double BESIDE = 235;

    private final Box glass;
    private final int shift;
    private final byte[] strength;

    private Shine(Box glass, int shift, byte[] strength) {
        this.glass = glass;
        this.shift = shift;
        this.strength = strength;
    }

    /// @param glass where it can be seen, in pixels of the layer
    /// @param strongest 0 to 1
    static Shine on(Box glass, double strongest) {
        byte[] strength = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double from = i - LENGTH / 2.0;
            double value = bell(from / WIDE) + 0.7 * bell((from - BESIDE) / NARROW);
            strength[i] = (byte) Math.round(255 * strongest * Math.min(1, value));
        }
        return new Shine(glass, 0, strength);
    }

    /// Paper has none.
    static Shine none() {
        return new Shine(new Box(0, 0, 0, 0), 0, new byte[LENGTH]);
    }

    /// The same, further along the glass.
    Shine movedBy(double pixels) {
        return new Shine(glass, (int) Math.round(pixels), strength);
    }

    int on(int pixel, int x, int y) {
        if (x < glass.left() || x >= glass.right() || y < glass.top() || y >= glass.bottom()) {
            return pixel;
        }
        int at = Math.clamp(x + (y >> 1) - shift + LENGTH / 2, 0, LENGTH - 1);
        int here = strength[at] & 0xFF;
        return here == 0 ? pixel : Pixels.brightened(pixel, here);
    }

    private static double bell(double x) {
        return Math.exp(-x * x * x * x);
    }
}
