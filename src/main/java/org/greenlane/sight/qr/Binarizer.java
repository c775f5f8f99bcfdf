package org.greenlane.sight.qr;

/// Tells dark from light by a threshold for each neighbourhood: the mean of 5 × 5 blocks of 8 × 8 pixels around.
///
/// A block without contrast says nothing of the threshold (its mean would turn the inside of a large module into noise),
/// so it takes over what its neighbours say. Buffers are used again.
final class Binarizer {
    private static final int BLOCK = 8;
    private static final int REACH = 2;

    /// Less between the darkest and the lightest pixel of a block is noise.
    private final int contrast;

    /// Where between the darkest and the lightest a block's threshold lies: its mean, or their middle.
    private final boolean middle;

    private int[] means = new int[0];
    private int[] sums = new int[0];

    Binarizer(int contrast, boolean middle) {
        this.contrast = contrast;
        this.middle = middle;
    }

    void binarize(GreyLevels levels, int level, Bitmap to) {
        int width = levels.width(level);
        int height = levels.height(level);
        to.resize(width, height);
        int columns = (width + BLOCK - 1) / BLOCK;
        int rows = (height + BLOCK - 1) / BLOCK;
        if (means.length < columns * rows) {
            means = new int[columns * rows];
        }
        if (sums.length < (columns + 1) * (rows + 1)) {
            sums = new int[(columns + 1) * (rows + 1)];
        }
        byte[] pixels = levels.pixels(level);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                // The last block of a row lies over the one before rather than outside.
                int x = Math.max(0, Math.min(column * BLOCK, width - BLOCK));
                int y = Math.max(0, Math.min(row * BLOCK, height - BLOCK));
                means[row * columns + column] = mean(pixels, width, height, x, y, row, column, columns);
            }
        }
        addUp(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                apply(pixels, width, height, row, column, threshold(row, column, rows, columns), to.dark());
            }
        }
    }

    private int mean(byte[] pixels, int width, int height, int left, int top, int row, int column, int columns) {
        int sum = 0;
        int darkest = 255;
        int lightest = 0;
        int right = Math.min(width, left + BLOCK);
        int bottom = Math.min(height, top + BLOCK);
        for (int y = top; y < bottom; y++) {
            int at = y * width;
            for (int x = left; x < right; x++) {
                int value = pixels[at + x] & 0xFF;
                sum += value;
                darkest = Math.min(darkest, value);
                lightest = Math.max(lightest, value);
            }
        }
        if (lightest - darkest > contrast) {
            return middle ? (darkest + lightest) / 2 : sum / ((right - left) * (bottom - top));
        }
        int average = darkest / 2;
        if (row > 0 && column > 0) {
            int at = row * columns + column;
            int neighbours = (means[at - columns] + 2 * means[at - 1] + means[at - columns - 1]) / 4;
            average = darkest < neighbours ? neighbours : average;
        }
        return average;
    }

    /// Sums over rectangles, so that a neighbourhood's sum is four look-ups.
    private void addUp(int columns, int rows) {
        int stride = columns + 1;
        for (int i = 0; i <= columns; i++) {
            sums[i] = 0;
        }
        for (int row = 0; row < rows; row++) {
            int line = 0;
            sums[(row + 1) * stride] = 0;
            for (int column = 0; column < columns; column++) {
                line += means[row * columns + column];
                sums[(row + 1) * stride + column + 1] = sums[row * stride + column + 1] + line;
            }
        }
    }

    private int threshold(int row, int column, int rows, int columns) {
        int stride = columns + 1;
        int top = Math.clamp(row - REACH, 0, Math.max(0, rows - 2 * REACH - 1));
        int left = Math.clamp(column - REACH, 0, Math.max(0, columns - 2 * REACH - 1));
        int bottom = Math.min(rows, top + 2 * REACH + 1);
        int right = Math.min(columns, left + 2 * REACH + 1);
        int sum = sums[bottom * stride + right]
                - sums[top * stride + right]
                - sums[bottom * stride + left]
                + sums[top * stride + left];
        return sum / ((bottom - top) * (right - left));
    }

    private static void apply(byte[] pixels, int width, int height, int row, int column, int threshold, byte[] dark) {
        int right = Math.min(width, (column + 1) * BLOCK);
        int bottom = Math.min(height, (row + 1) * BLOCK);
        for (int y = row * BLOCK; y < bottom; y++) {
            int at = y * width;
            for (int x = column * BLOCK; x < right; x++) {
                // The sign of the difference: a branch here would be guessed wrong at every second module.
                dark[at + x] = (byte) (((pixels[at + x] & 0xFF) - threshold - 1) >>> 31);
            }
        }
    }
}
