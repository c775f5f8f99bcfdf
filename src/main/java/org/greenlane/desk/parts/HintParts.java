package org.greenlane.desk.parts;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.parts.Drawing.Layer;

/// Parts of the drawings that say how to hold a code.
final class HintParts {
    private HintParts() {}

    /// The corners of the guide frame.
    static Layer frame() {
        return Layer.guideLine(
                5, "M12 30 L12 12 L32 12 M88 12 L108 12 L108 30 M108 70 L108 88 L88 88 M32 88 L12 88 L12 70");
    }

    /// A phone, its upper left corner at x, y, with three finder patterns on its screen.
    static Layer phone(double x, double y, double width) {
        double height = width * 1.8;
        double edge = width * 0.11;
        double inner = width - 2 * edge;
        double finder = inner * 0.3;
        double low = y + height * 0.28;
        double far = inner - finder - inner * 0.12;
        double first = x + edge + inner * 0.06;
        return new Layer(
                rectangle(x, y, width, height)
                        + rectangle(x + edge, y + 1.6 * edge, inner, height - 3.2 * edge)
                        + rectangle(first, low, finder, finder)
                        + rectangle(first + far + inner * 0.06, low, finder, finder)
                        + rectangle(first, low + far, finder, finder)
                        + rectangle(first + far + inner * 0.06, low + far, finder * 0.5, finder * 0.5),
                List.of("solid"),
                0);
    }

    private static String rectangle(double x, double y, double width, double height) {
        return String.format(Locale.ROOT, "M%.2f %.2fh%.2fv%.2fh-%3$.2fZ", x, y, width, height);
    }
}
