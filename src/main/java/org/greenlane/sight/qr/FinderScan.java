package org.greenlane.sight.qr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;
import org.jspecify.annotations.Nullable;

/// Looks for finder patterns along the rows of a black and white picture: dark and light in the ratio 1:1:3:1:1 (6.3.3.1),
/// or the same inverted, in the row, then in the column through its middle, then all around in grey.
final class FinderScan {
    /// More in a picture are texture.
    private static final int MAX_FINDERS = 400;

    /// Every second row: the core is three modules high, so even one of a pixel a module is not missed.
    private static final int ROW_STEP = 2;

    private final FinderProbe probe;
    private final List<Finder> finders = new ArrayList<>();
    private final List<List<Corner>> covered = new ArrayList<>();
    private int[] changes = new int[0];

    private byte[] dark = new byte[0];
    private int width;
    private int height;
    private double scale;

    private final double[] crossing = new double[2];

    FinderScan(FinderProbe probe) {
        this.probe = probe;
    }

    void clear() {
        finders.clear();
        covered.clear();
    }

    /// Nothing more is looked for where a symbol was read.
    ///
    /// @return the finders that lie there
    List<Finder> cover(Triple triple, List<Corner> outline) {
        covered.add(outline);
        List<Finder> own = triple.finders();
        List<Finder> gone = new ArrayList<>();
        for (Finder finder : finders) {
            if (own.contains(finder) || Outline.holds(outline, new Corner(finder.x(), finder.y()))) {
                gone.add(finder);
            }
        }
        finders.removeAll(gone);
        return gone;
    }

    List<Finder> finders() {
        return finders;
    }

    /// Adds the finders of one level that are not there yet.
    ///
    /// @param level each pixel of the bitmap is `1 << level` pixels of the picture wide
    /// @param over whether the time is over: a large picture full of texture may take longer than that
    void scan(Bitmap bitmap, int level, BooleanSupplier over) {
        dark = bitmap.dark();
        width = bitmap.width();
        height = bitmap.height();
        scale = 1 << level;
        if (changes.length < width + 2) {
            changes = new int[width + 2];
        }
        for (int y = 0; y < height && !over.getAsBoolean(); y += ROW_STEP) {
            scanRow(y);
        }
    }

    private void scanRow(int y) {
        int row = y * width;
        int count = 1;
        changes[0] = 0;
        byte before = dark[row];
        for (int x = 1; x < width; x++) {
            byte here = dark[row + x];
            if (here != before) {
                changes[count++] = x;
                before = here;
            }
        }
        changes[count++] = width;
        for (int i = 5; i < count; i++) {
            int a = changes[i - 4] - changes[i - 5];
            int b = changes[i - 3] - changes[i - 4];
            int c = changes[i - 2] - changes[i - 3];
            int d = changes[i - 1] - changes[i - 2];
            int e = changes[i] - changes[i - 1];
            // First the cheapest test: the middle is the widest by far.
            if (2 * c > 3 * b && 2 * c > 3 * d && isFinder(a, b, c, d, e)) {
                boolean inverted = dark[row + changes[i - 3]] == 0;
                candidate(changes[i - 3] + c / 2.0, y, (a + b + c + d + e) / 7.0, inverted);
            }
        }
    }

    private static boolean isFinder(int a, int b, int c, int d, int e) {
        double module = (b + c + d + Math.min(a, 2 * b) + Math.min(e, 2 * d)) / 7.0;
        double tolerance = 0.55 * module + 0.5;
        return module >= 0.9
                && Math.abs(b - module) < tolerance
                && Math.abs(d - module) < tolerance
                && Math.abs(c - 3 * module) < 2 * tolerance
                && a > module - tolerance
                && e > module - tolerance;
    }

    private void candidate(double x, int y, double moduleX, boolean inverted) {
        if (finders.size() >= MAX_FINDERS || isKnown(x * scale, (y + 0.5) * scale, inverted)) {
            return;
        }
        if (!cross((int) x, y, inverted ? 0 : 1, 12 * moduleX, width)) {
            return;
        }
        double centreY = crossing[0];
        double moduleY = crossing[1];
        if (moduleY > 3.5 * moduleX || moduleX > 3.5 * moduleY) {
            return;
        }
        add(probe.probe(x * scale, centreY * scale, moduleX * scale, moduleY * scale, inverted));
    }

    private void add(@Nullable Finder finder) {
        if (finder == null) {
            return;
        }
        for (int i = 0; i < finders.size(); i++) {
            if (finders.get(i).isSameAs(finder)) {
                if (finders.get(i).sound() < finder.sound()) {
                    finders.set(i, finder);
                }
                return;
            }
        }
        finders.add(finder);
    }

    private boolean isKnown(double x, double y, boolean inverted) {
        for (Finder finder : finders) {
            if (finder.inverted() == inverted
                    && Math.abs(finder.x() - x) + Math.abs(finder.y() - y) < 1.5 * finder.module()) {
                return true;
            }
        }
        return isCovered(x, y);
    }

    /// Whether one of the finders lies where a symbol was read.
    boolean isCovered(Triple triple) {
        return isCovered(triple.upperLeft().x(), triple.upperLeft().y())
                || isCovered(triple.upperRight().x(), triple.upperRight().y())
                || isCovered(triple.lowerLeft().x(), triple.lowerLeft().y());
    }

    private boolean isCovered(double x, double y) {
        for (List<Corner> outline : covered) {
            if (Outline.holds(outline, new Corner(x, y))) {
                return true;
            }
        }
        return false;
    }

    /// Follows the column up and down from a point in the core.
    private boolean cross(int x, int y, int colour, double limit, int stride) {
        int[] ends = new int[6];
        int reach = (int) limit;
        if (!follow(x, y, -1, colour, reach, stride, ends, 2, -1) || !follow(x, y, 1, colour, reach, stride, ends, 3, 1)) {
            return false;
        }
        int a = ends[1] - ends[0];
        int b = ends[2] - ends[1];
        int c = ends[3] - ends[2];
        int d = ends[4] - ends[3];
        int e = ends[5] - ends[4];
        if (!isFinder(a, b, c, d, e)) {
            return false;
        }
        crossing[0] = (ends[2] + ends[3]) / 2.0;
        crossing[1] = (b + c + d) / 5.0;
        return true;
    }

    /// Writes where three runs end, going one way.
    private boolean follow(
            int x, int from, int step, int colour, int reach, int stride, int[] ends, int slot, int slotStep) {
        int y = from;
        int wanted = colour;
        int to = slot;
        for (int run = 0; run < 3; run++) {
            int begun = y;
            while (y >= 0 && y < height && dark[y * stride + x] == wanted && Math.abs(y - begun) <= reach) {
                y += step;
            }
            ends[to] = step > 0 ? y : y + 1;
            to += slotStep;
            wanted = 1 - wanted;
            if (run < 2 && (y < 0 || y >= height || Math.abs(y - begun) > reach)) {
                return false;
            }
        }
        return true;
    }
}
