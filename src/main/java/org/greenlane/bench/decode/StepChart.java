package org.greenlane.bench.decode;

import java.util.Locale;

/// How percents grow with time, as a picture (SVG 1.1) that can be read in grey: a line for each series, each dashed in
/// its own way, its name at its end.
public final class StepChart {
    private static final int LEFT = 50;
    private static final int TOP = 34;
    private static final int WIDE = 480;
    private static final int HIGH = 240;
    private static final int NAMES = 150;
    private static final int LETTER = 13;
    private static final int FULL = 100;
    private static final String[] DASHES = {"none", "8 3", "2 3", "10 3 2 3", "5 5", "1 5", "14 4", "4 2"};

    private final String title;
    private final double seconds;
    private final StringBuilder lines = new StringBuilder();
    private final boolean[] taken = new boolean[HIGH / LETTER + 2];
    private int count;

    /// @param seconds that the chart is wide
    public StepChart(String title, double seconds) {
        this.title = title;
        this.seconds = seconds;
    }

    /// @param percents 0 to 100, at equal steps from 0 to the end
    public void series(String name, double... percents) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < percents.length; i++) {
            double x = LEFT + (double) i * WIDE / Math.max(1, percents.length - 1);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y(percents[i])));
        }
        lines.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#111\" stroke-width=\"1.6\" stroke-dasharray=\"%s\"/>%n",
                points.toString().strip(),
                DASHES[count++ % DASHES.length]));
        double end = percents.length == 0 ? y(0) : y(percents[percents.length - 1]);
        lines.append(Svg.text(LEFT + WIDE + 6, TOP + free(end) * LETTER + 4, "start", name));
    }

    /// The nearest line on which no name stands yet.
    private int free(double y) {
        int wanted = (int) Math.clamp((y - TOP) / LETTER, 0, taken.length - 1);
        for (int off = 0; off < taken.length; off++) {
            for (int slot : new int[] {wanted + off, wanted - off}) {
                if (slot >= 0 && slot < taken.length && !taken[slot]) {
                    taken[slot] = true;
                    return slot;
                }
            }
        }
        return wanted;
    }

    private static double y(double percent) {
        return TOP + HIGH - Math.clamp(percent, 0, FULL) * HIGH / FULL;
    }

    /// The picture.
    public String svg() {
        StringBuilder svg = new StringBuilder(Svg.begin(LEFT + WIDE + NAMES, TOP + HIGH + 34, title));
        for (int percent = 0; percent <= FULL; percent += 20) {
            svg.append(Svg.line(LEFT, y(percent), LEFT + WIDE, y(percent)));
            svg.append(Svg.text(LEFT - 6, y(percent) + 4, "end", percent + " %"));
        }
        for (int i = 0; i <= 6; i++) {
            double x = LEFT + (double) i * WIDE / 6;
            svg.append(Svg.text(x, TOP + HIGH + 16, "middle", String.format(Locale.ROOT, "%.2f s", seconds * i / 6)));
        }
        return svg.append(lines).append("</svg>\n").toString();
    }
}
