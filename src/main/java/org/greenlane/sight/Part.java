package org.greenlane.sight;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;

/// A part of a picture.
///
/// @param left of its first column, in pixels of the picture
/// @param top of its first row, likewise
record Part(GreyImage image, int left, int top) {
    /// What is kept around an outline, in parts of its size: it may have been guessed wrong, and a symbol needs its quiet zone.
    private static final double MARGIN = 0.25;

    /// Smaller than that along a side nothing is to be seen, in pixels.
    private static final int SMALLEST = 16;

    /// A copy of what lies in and around an outline; empty if that is next to nothing.
    static Optional<Part> around(List<Corner> outline, GreyImage image) {
        DoubleSummaryStatistics x = outline.stream().mapToDouble(Corner::x).summaryStatistics();
        DoubleSummaryStatistics y = outline.stream().mapToDouble(Corner::y).summaryStatistics();
        double margin = MARGIN * Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
        int left = (int) Math.clamp(x.getMin() - margin, 0, image.width());
        int right = (int) Math.clamp(x.getMax() + margin, 0, image.width());
        int top = (int) Math.clamp(y.getMin() - margin, 0, image.height());
        int bottom = (int) Math.clamp(y.getMax() + margin, 0, image.height());
        return Math.min(right - left, bottom - top) < SMALLEST
                ? Optional.empty()
                : Optional.of(new Part(copy(image, left, top, right - left, bottom - top), left, top));
    }

    private static GreyImage copy(GreyImage image, int left, int top, int width, int height) {
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(image.luma(), (top + y) * image.width() + left, to, y * width, width);
        }
        return new GreyImage(width, height, to);
    }
}
