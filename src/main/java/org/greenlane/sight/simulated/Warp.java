package org.greenlane.sight.simulated;

/// Lays a layer into a frame in perspective.
final class Warp {
    private Warp() {}

    /// @param light brightness of each place of the frame
    static void draw(Layer layer, Pose pose, Light light, byte[] bgr) {
        int[] box = box(layer, pose.toFrame());
        double[] m = pose.toLayer();
        double halfWidth = layer.width() / 2.0;
        double halfHeight = layer.height() / 2.0;
        double right = layer.width() - 1.01;
        double bottom = layer.height() - 1.01;
        for (int y = box[1]; y < box[3]; y++) {
            double u = m[0] * box[0] + m[1] * y + m[2];
            double v = m[3] * box[0] + m[4] * y + m[5];
            double w = m[6] * box[0] + m[7] * y + m[8];
            int at = (y * Frame.WIDTH + box[0]) * 3;
            for (int x = box[0]; x < box[2]; x++, at += 3, u += m[0], v += m[3], w += m[6]) {
                double inverse = 1 / w;
                double px = u * inverse + halfWidth;
                double py = v * inverse + halfHeight;
                if (px >= 0 && py >= 0 && px < right && py < bottom) {
                    int argb = layer.sample(px, py);
                    if (argb >>> 24 != 0) {
                        Frame.blend(bgr, at, argb, light.at(x, y));
                    }
                }
            }
        }
    }

    /// The part of the frame that the layer can touch: left, top, right, bottom.
    private static int[] box(Layer layer, double[] m) {
        double[] box = {Frame.WIDTH, Frame.HEIGHT, 0, 0};
        for (int corner = 0; corner < 4; corner++) {
            double x = layer.width() * ((corner & 1) - 0.5);
            double y = layer.height() * ((corner >> 1) - 0.5);
            double w = m[6] * x + m[7] * y + m[8];
            double u = (m[0] * x + m[1] * y + m[2]) / w;
            double v = (m[3] * x + m[4] * y + m[5]) / w;
            box[0] = Math.min(box[0], u);
            box[1] = Math.min(box[1], v);
            box[2] = Math.max(box[2], u + 1);
            box[3] = Math.max(box[3], v + 1);
        }
        return new int[] {
            (int) Math.clamp(box[0], 0, Frame.WIDTH),
            (int) Math.clamp(box[1], 0, Frame.HEIGHT),
            (int) Math.clamp(box[2], 0, Frame.WIDTH),
            (int) Math.clamp(box[3], 0, Frame.HEIGHT)
        };
    }
}
