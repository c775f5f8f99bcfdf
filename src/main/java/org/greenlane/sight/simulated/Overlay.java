package org.greenlane.sight.simulated;

/// Lays a layer of the frame's size into it, moved but not turned.
final class Overlay {
    private static final int AS_PAINTED = 256;

    private Overlay() {}

    static void draw(Layer layer, int dx, int dy, byte[] bgr) {
        int left = Math.max(0, dx);
        int right = Math.min(Frame.WIDTH, layer.width() + dx);
        int[] argb = layer.argb();
        for (int y = Math.max(0, dy); y < Math.min(Frame.HEIGHT, layer.height() + dy); y++) {
            int from = (y - dy) * layer.width() - dx;
            int at = (y * Frame.WIDTH + left) * 3;
            for (int x = left; x < right; x++, at += 3) {
                int colour = argb[from + x];
                if (colour >>> 24 != 0) {
                    Frame.blend(bgr, at, colour, AS_PAINTED);
                }
            }
        }
    }
}
