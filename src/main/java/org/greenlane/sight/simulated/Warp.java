package org.greenlane.sight.simulated;

/// Draws a layer in perspective into an empty layer of the frame's size.
final class Warp {
    private Warp() {}

    /// @param shine on the layer's glass
    /// @param target pixels of the frame's size, clear where the box says
    static void draw(Held held, Pose pose, Shine shine, Box box, int[] target) {
        Layer layer = held.layer();
        int[] source = layer.pixels();
        int width = layer.width();
        int right = width - 1;
        int bottom = layer.height() - 1;
        double[] m = pose.toLayer();
        for (int y = box.top(); y < box.bottom(); y++) {
            double u = m[0] * box.left() + m[1] * y + m[2];
            double v = m[3] * box.left() + m[4] * y + m[5];
            double w = m[6] * box.left() + m[7] * y + m[8];
            int row = y * Frame.WIDTH;
            for (int x = box.left(); x < box.right(); x++, u += m[0], v += m[3], w += m[6]) {
                double inverse = 256 / w;
                int px = (int) (u * inverse) + held.middleX() * 256;
                int py = (int) (v * inverse) + held.middleY() * 256;
                int column = px >> 8;
                int line = py >> 8;
                if (column < 0 || line < 0 || column >= right || line >= bottom) {
                    continue;
                }
                int at = line * width + column;
                int upperLeft = source[at];
                int upperRight = source[at + 1];
                int lowerLeft = source[at + width];
                int lowerRight = source[at + width + 1];
                if ((upperLeft | upperRight | lowerLeft | lowerRight) != 0) {
                    int pixel = Pixels.between(upperLeft, upperRight, lowerLeft, lowerRight, px & 255, py & 255);
                    target[row + x] = shine.on(pixel, column, line);
                }
            }
        }
    }

    /// The part of the frame that the layer can touch.
    static Box box(Held held, Pose pose) {
        double[] m = pose.toFrame();
        double left = Frame.WIDTH;
        double top = Frame.HEIGHT;
        double right = 0;
        double bottom = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = held.layer().width() * (corner & 1) - (double) held.middleX();
            double y = held.layer().height() * (corner >> 1) - (double) held.middleY();
            double w = m[6] * x + m[7] * y + m[8];
            double u = (m[0] * x + m[1] * y + m[2]) / w;
            double v = (m[3] * x + m[4] * y + m[5]) / w;
            left = Math.min(left, u);
            top = Math.min(top, v);
            right = Math.max(right, u + 1);
            bottom = Math.max(bottom, v + 1);
        }
        return new Box((int) Math.floor(left), (int) Math.floor(top), (int) right + 1, (int) bottom + 1).within(Box.FRAME);
    }
}
