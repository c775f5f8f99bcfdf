package org.greenlane.sight;

import com.google.zxing.common.BitMatrix;
import java.util.List;
import org.greenlane.sight.image.Corner;

/// Makes the inside of an outline white.
final class Wiping {
    private Wiping() {}

    static void wipe(BitMatrix matrix, List<Corner> corners) {
        int top = bound(corners.stream().mapToDouble(Corner::y).min().orElse(0), matrix.getHeight());
        int bottom = bound(corners.stream().mapToDouble(Corner::y).max().orElse(0) + 1, matrix.getHeight());
        for (int y = top; y < bottom; y++) {
            wipeRow(matrix, corners, y);
        }
    }

    private static void wipeRow(BitMatrix matrix, List<Corner> corners, int y) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int i = 0; i < corners.size(); i++) {
            Corner a = corners.get(i);
            Corner b = corners.get((i + 1) % corners.size());
            if (a.y() > y != b.y() > y) {
                double x = a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y());
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        for (int x = bound(left, matrix.getWidth()); x < bound(right + 1, matrix.getWidth()); x++) {
            matrix.unset(x, y);
        }
    }

    private static int bound(double value, int size) {
        return (int) Math.clamp(value, 0, size);
    }
}
