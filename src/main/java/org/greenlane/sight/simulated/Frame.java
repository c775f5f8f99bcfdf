package org.greenlane.sight.simulated;

/// The bytes of one frame, blue, green, red. Its greys stay so far from black and white that noise can be added without
/// a look at each byte.
final class Frame {
    static final int WIDTH = SimulatedCamera.WIDTH;
    static final int HEIGHT = SimulatedCamera.HEIGHT;
    static final int BYTES = WIDTH * HEIGHT * 3;

    /// Darkest value before noise.
    static final int DARKEST = 16;

    /// Brightest value before noise.
    static final int BRIGHTEST = 239;

    private Frame() {}

    /// Lays a premultiplied colour over a pixel.
    ///
    /// @param light brightness of the place, 256 as painted
    static void blend(byte[] bgr, int at, int argb, int light) {
        int left = 256 - (argb >>> 24) - (argb >>> 31);
        bgr[at] = mixed(bgr[at], argb & 0xFF, left, light);
        bgr[at + 1] = mixed(bgr[at + 1], argb >> 8 & 0xFF, left, light);
        bgr[at + 2] = mixed(bgr[at + 2], argb >> 16 & 0xFF, left, light);
    }

    private static byte mixed(byte under, int over, int left, int light) {
        int value = ((under & 0xFF) * left + over * light) >> 8;
        return (byte) Math.min(BRIGHTEST, Math.max(DARKEST, value));
    }

    /// Moves a pixel towards white.
    ///
    /// @param strength 0 to 256
    static void brighten(byte[] bgr, int at, int strength) {
        for (int i = at; i < at + 3; i++) {
            int value = bgr[i] & 0xFF;
            bgr[i] = (byte) (value + (((BRIGHTEST - value) * strength) >> 8));
        }
    }
}
