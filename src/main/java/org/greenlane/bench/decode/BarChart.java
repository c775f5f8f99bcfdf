package org.greenlane.bench.decode;

import java.util.List;
import java.util.Locale;

/// Bars of percents as a picture (SVG 1.1) that can be read in grey: rows of bars, a shade for each series, each bar with
/// its number.
public final class BarChart {
    private static final int LEFT = 190;
    private static final int BARS = 440;
    private static final int BAR = 11;
    private static final int GAP = 9;
    private static final int TOP = 58;
    private static final int WIDTH = LEFT + BARS + 60;
    private static final int KEY = 118;
    private static final int FULL = 100;

    private final String title;
    private final List<String> series;
    private final StringBuilder bars = new StringBuilder();
    private int at = TOP;

    /// @param series the names of the bars in each row
    public BarChart(String title, List<String> series) {
        this.title = title;
        this.series = List.copyOf(series);
    }

    /// @param percents 0 to 100, one for each series; not a number where there is none
    public void row(String name, List<Double> percents) {
        int middle = at + percents.size() * BAR / 2 + 4;
        bars.append(Svg.text(LEFT - 8, middle, "end", name));
        for (int i = 0; i < percents.size(); i++) {
            double percent = percents.get(i);
            if (!Double.isNaN(percent)) {
                double width = Math.clamp(percent, 0, FULL) * BARS / FULL;
                bars.append(Svg.box(LEFT, at, width, BAR - 1, Svg.shade(i, series.size())));
                bars.append(Svg.text(LEFT + width + 4, at + BAR - 2, "start", String.format(Locale.ROOT, "%.0f", percent)));
            }
            at += BAR;
        }
        at += GAP;
    }

    /// The picture.
    public String svg() {
        StringBuilder svg = new StringBuilder(Svg.begin(WIDTH, at + 6, title));
        for (int i = 0; i < series.size(); i++) {
            int x = 10 + i % 5 * KEY + (i % 5) * 12;
            int y = 30 + i / 5 * 13;
            svg.append(Svg.box(x, y, 18, 9, Svg.shade(i, series.size())));
            svg.append(Svg.text(x + 23, y + 9, "start", series.get(i)));
        }
        for (int percent = 0; percent <= FULL; percent += 20) {
            double x = LEFT + (double) percent * BARS / FULL;
            svg.append(Svg.line(x, TOP - 3, x, at - GAP + 3));
        }
        return svg.append(bars).append("</svg>\n").toString();
    }
}
