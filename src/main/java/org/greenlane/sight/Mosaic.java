package org.greenlane.sight;

import java.util.Arrays;
import org.greenlane.sight.image.GreyImage;

/// A picture seen coarsely: some thousand cells, each with how light it is, how much it differs within itself, and how
/// many steps from dark to light lie in it. Made once for every frame, from a quarter of its pixels, without new memory; what moves and
/// what looks like a code is told from it. Belongs to one thread.
final class Mosaic {
    /// Cells along the picture's width.
    static final int COLUMNS = 80;

    /// A cell has this many pixels along a side, at least.
    private static final int LEAST_SIDE = 4;

    /// From this level on a pixel is as light as it can be.
    private static final int SATURATED = 250;

    /// From one pixel to the next but one, in levels: noise stays below, the edges of a dim code above. Every second pixel
    /// is looked at, so that no edge falls between two of them.
    private static final int STEP = 16;

    private int side;
    private int columns;
    private int rows;
    private int[] mean = {};
    private int[] darkest = {};
    private int[] lightest = {};
    private int[] steepest = {};
    private int[] across = {};
    private int[] down = {};
    private int samples;
    private long sum;

    /// Looks at a picture; forgets the one before.
    void take(GreyImage image) {
        resize(image);
        sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                takeCell(image.luma(), image.width(), column * side, row * side, row * columns + column);
            }
        }
    }

    private void resize(GreyImage image) {
        side = Math.max(LEAST_SIDE, image.width() / COLUMNS) & ~1;
        samples = side * side / 4;
        // A pixel is kept at the right and below for the steps out of the last cells.
        int wide = (image.width() - 1) / side;
        int high = (image.height() - 1) / side;
        if (wide != columns || high != rows) {
            columns = wide;
            rows = high;
            mean = new int[wide * high];
            darkest = new int[wide * high];
            lightest = new int[wide * high];
            steepest = new int[wide * high];
            across = new int[wide * high];
            down = new int[wide * high];
        }
    }

    private void takeCell(byte[] luma, int width, int left, int top, int cell) {
        int light = 0;
        int least = 255;
        int most = 0;
        int steps = 0;
        int stepsDown = 0;
        int steep = 0;
        int below = 2 * width;
        for (int y = top; y < top + side; y += 2) {
            for (int at = y * width + left, end = at + side; at < end; at += 2) {
                int here = luma[at] & 0xFF;
                light += here;
                least = Math.min(least, here);
                most = Math.max(most, here);
                steps += (STEP - Math.abs((luma[at + 2] & 0xFF) - here)) >>> 31;
                stepsDown += (STEP - Math.abs((luma[at + below] & 0xFF) - here)) >>> 31;
                int right = Math.abs((luma[at + 1] & 0xFF) - here);
                int under = Math.abs((luma[at + width] & 0xFF) - here);
                steep = Math.max(steep, Math.max(right, under));
            }
        }
        mean[cell] = 16 * light / samples;
        darkest[cell] = least;
        lightest[cell] = most;
        across[cell] = steps;
        down[cell] = stepsDown;
        steepest[cell] = steep;
        sum += light / samples;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int cells() {
        return columns * rows;
    }

    /// Pixels along the side of a cell.
    int side() {
        return side;
    }

    /// In sixteenths of a level: 0 is black, 4080 white.
    int mean(int cell) {
        return mean[cell];
    }

    int lightest(int cell) {
        return lightest[cell];
    }

    /// From the darkest pixel to the lightest, in levels.
    int contrast(int cell) {
        return lightest[cell] - darkest[cell];
    }

    boolean isSaturated(int cell) {
        return darkest[cell] >= SATURATED;
    }

    /// How light the whole picture is, 0 to 255.
    int brightness() {
        return (int) (sum / Math.max(1, cells()));
    }

    /// Pixels looked at in a cell.
    int samples() {
        return samples;
    }

    /// Steps from dark to light or back along a row.
    int stepsAcross(int cell) {
        return across[cell];
    }

    /// Steps along a column.
    int stepsDown(int cell) {
        return down[cell];
    }

    /// The greatest difference between two pixels side by side, in levels: near the contrast where the lens is sharp.
    int steepest(int cell) {
        return steepest[cell];
    }

    /// How many cells are lighter or darker than in another picture of the same size, by more than that many sixteenths
    /// of a level.
    ///
    /// @param before means of that picture, [#copyMeans]
    int changedSince(int[] before, int sixteenths) {
        if (before.length != mean.length) {
            return cells();
        }
        int changed = 0;
        for (int cell = 0; cell < before.length; cell++) {
            if (Math.abs(mean[cell] - before[cell]) > sixteenths) {
                changed++;
            }
        }
        return changed;
    }

    /// @param into used again if it has the right size
    int[] copyMeans(int[] into) {
        if (into.length != mean.length) {
            return Arrays.copyOf(mean, mean.length);
        }
        System.arraycopy(mean, 0, into, 0, mean.length);
        return into;
    }
}
