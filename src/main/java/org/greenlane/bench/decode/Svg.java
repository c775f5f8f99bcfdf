package org.greenlane.bench.decode;

import java.util.Locale;

/// The few things that charts are made of.
final class Svg {
    private Svg() {}

    static String begin(int width, int height, String title) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"11\">%n<title>%s</title>%n"
                        + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n"
                        + "<text x=\"10\" y=\"18\" font-size=\"13\" font-weight=\"bold\">%s</text>%n",
                width, height, width, height, escaped(title), width, height, escaped(title));
    }

    static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(text));
    }

    static String box(double x, double y, double width, double height, String fill) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"#111\" stroke-width=\"0.6\"/>%n",
                x, y, width, height, fill);
    }

    static String line(double fromX, double fromY, double toX, double toY) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\" stroke-width=\"0.6\"/>%n",
                fromX, fromY, toX, toY);
    }

    /// From light to dark.
    static String shade(int number, int all) {
        int level = all < 2 ? 0x60 : 0xF0 - 0xD0 * number / (all - 1);
        return String.format(Locale.ROOT, "#%02x%02x%02x", level, level, level);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
