package org.greenlane.sight.qr;

/// How dark each module of a symbol is, and how surely so.
///
/// The threshold is a surface over the modules: half way between the mean of the dark and the mean of the light modules
/// around, so that shadows, glare and bad paper cost no more than the contrast they take.
final class ModuleGreys {
    /// Modules to each side that the threshold looks at. Masking (7.8) sees to it that there are dark and light ones.
    private static final int REACH = 5;

    /// Where there is nearly no contrast, what is left of it is noise and sure of nothing. In greys, half of it.
    private static final float LEAST_CONTRAST = 2.5f;

    private final int dimension;
    private final float[] greys;
    private final float[] threshold;
    private final float[] contrast;
    private final float[] balance;

    private ModuleGreys(int dimension, float[] greys) {
        this.dimension = dimension;
        this.greys = greys;
        threshold = means(dimension, greys, greys, Side.ALL);
        contrast = new float[greys.length];
        balance = new float[greys.length];
        for (int round = 0; round < 2; round++) {
            float[] dark = means(dimension, greys, threshold, Side.DARK);
            float[] light = means(dimension, greys, threshold, Side.LIGHT);
            for (int i = 0; i < greys.length; i++) {
                threshold[i] = (dark[i] + light[i]) / 2;
                contrast[i] = Math.max(LEAST_CONTRAST, (light[i] - dark[i]) / 2);
                balance[i] = Math.clamp((threshold[i] - greys[i]) / contrast[i], -1f, 1f);
            }
        }
    }

    /// @param greys row after row, 0 black to 255 white
    static ModuleGreys of(int dimension, float[] greys) {
        return new ModuleGreys(dimension, greys);
    }

    /// What each module gets from its neighbours by blur is taken away from it again.
    ///
    /// @param strength part of the difference to the four neighbours' mean
    ModuleGreys sharpened(double strength) {
        float[] sharp = new float[greys.length];
        for (int y = 0; y < dimension; y++) {
            for (int x = 0; x < dimension; x++) {
                int at = y * dimension + x;
                float left = greys[x > 0 ? at - 1 : at];
                float right = greys[x < dimension - 1 ? at + 1 : at];
                float upper = greys[y > 0 ? at - dimension : at];
                float lower = greys[y < dimension - 1 ? at + dimension : at];
                sharp[at] = greys[at] + (float) strength * (greys[at] - (left + right + upper + lower) / 4);
            }
        }
        return of(dimension, sharp);
    }

    int dimension() {
        return dimension;
    }

    /// How surely a module is dark: 1 for sure, -1 for surely light, 0 for no idea.
    float balance(int x, int y) {
        return balance[y * dimension + x];
    }

    /// How surely a module of that grey would be dark.
    float balance(int x, int y, double grey) {
        int at = y * dimension + x;
        return (float) Math.clamp((threshold[at] - grey) / contrast[at], -1, 1);
    }

    /// How well the modules whose colour the standard fixes have it: 1 for all and surely, 0 for noise.
    double likeness(Layout layout) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < dimension; y++) {
            for (int x = 0; x < dimension; x++) {
                byte kind = layout.kind(x, y);
                if (kind == Layout.DARK || kind == Layout.LIGHT) {
                    sum += kind == Layout.DARK ? balance(x, y) : -balance(x, y);
                    count++;
                }
            }
        }
        return sum / count;
    }

    /// Of all modules, row after row; a copy.
    float[] balance() {
        return balance.clone();
    }

    private enum Side {
        ALL,
        DARK,
        LIGHT
    }

    /// The mean over the neighbourhood of the modules on one side of the threshold.
    private static float[] means(int dimension, float[] greys, float[] threshold, Side side) {
        int stride = dimension + 1;
        double[] sums = new double[stride * stride];
        int[] counts = new int[stride * stride];
        for (int y = 0; y < dimension; y++) {
            double line = 0;
            int lineCount = 0;
            for (int x = 0; x < dimension; x++) {
                int at = y * dimension + x;
                boolean counted = side == Side.ALL || side == Side.DARK == greys[at] < threshold[at];
                line += counted ? greys[at] : 0;
                lineCount += counted ? 1 : 0;
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + line;
                counts[(y + 1) * stride + x + 1] = counts[y * stride + x + 1] + lineCount;
            }
        }
        float[] means = new float[greys.length];
        for (int y = 0; y < dimension; y++) {
            int top = Math.max(0, y - REACH) * stride;
            int bottom = Math.min(dimension, y + REACH + 1) * stride;
            for (int x = 0; x < dimension; x++) {
                int left = Math.max(0, x - REACH);
                int right = Math.min(dimension, x + REACH + 1);
                int count = counts[bottom + right] - counts[top + right] - counts[bottom + left] + counts[top + left];
                double sum = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                means[y * dimension + x] = count == 0 ? threshold[y * dimension + x] : (float) (sum / count);
            }
        }
        return means;
    }
}
