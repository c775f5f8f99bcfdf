package org.greenlane.desk.parts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.greenlane.desk.parts.Drawing.Layer;

/// Parts of the drawings of identity cards and their readers.
final class CardParts {
    private static final double HEIGHT = 0.63;

    private CardParts() {}

    /// A card with a picture at its right and lines of text, its upper left corner at x, y.
    static Layer[] card(double x, double y, double width) {
        double height = width * HEIGHT;
        double edge = width * 0.05;
        String whole = rectangle(x, y, width, height, width * 0.07);
        String inner = rectangle(x + edge, y + edge, width - 2 * edge, height - 2 * edge, width * 0.03);
        double face = width * 0.26;
        double left = x + width - edge - face - width * 0.06;
        double middle = left + face / 2;
        String head = String.format(
                Locale.ROOT, "M%.2f %.2f a%3$.2f %3$.2f 0 1 1 -0.1 0 Z", middle, y + height * 0.22, face * 0.26);
        String shoulders = String.format(
                Locale.ROOT,
                "M%.2f %.2f q0 -%3$.2f %3$.2f -%3$.2f l%4$.2f 0 q%3$.2f 0 %3$.2f %3$.2f Z",
                left,
                y + height * 0.80,
                face * 0.36,
                face * 0.28);
        String lines = String.format(
                Locale.ROOT,
                "M%1$.2f %2$.2f L%5$.2f %2$.2f M%1$.2f %3$.2f L%5$.2f %3$.2f M%1$.2f %4$.2f L%6$.2f %4$.2f",
                x + width * 0.14,
                y + height * 0.30,
                y + height * 0.50,
                y + height * 0.70,
                x + width * 0.50,
                x + width * 0.40);
        return new Layer[] {
            Layer.solid(whole), Layer.hollow(inner), Layer.solid(head), Layer.solid(shoulders),
            Layer.solidLine(width * 0.055, lines),
        };
    }

    /// A phone in a guide frame, and a card over a plate.
    static Layer[] phoneOrCard() {
        return joined(
                List.of(
                        Layer.guideLine(4, "M6 38 L6 16 L26 16 M74 16 L94 16 L94 38 M94 122 L94 144 L74 144 M26 144 L6 144 L6 122"),
                        HintParts.phone(25, 34, 50)),
                card(112, 44, 84),
                List.of(
                        Layer.solidLine(5, "M154 106 L154 122 M145 114 L154 123 L163 114"),
                        Layer.accent(rectangle(108, 130, 92, 14, 6))));
    }

    static Layer[] onReader() {
        return joined(
                List.of(Layer.accent(rectangle(20, 128, 160, 24, 10))),
                card(45, 58, 110),
                List.of(Layer.guideLine(6, "M62 40 Q100 14 138 40 M78 50 Q100 34 122 50")));
    }

    static Layer[] taken() {
        return joined(
                List.of(Layer.accent(rectangle(20, 138, 160, 24, 10))),
                card(45, 52, 110),
                List.of(Layer.solidLine(8, "M100 44 L100 8 M84 24 L100 7 L116 24")));
    }

    private static Layer[] joined(List<Layer> under, Layer[] card, List<Layer> over) {
        return Stream.of(under.stream(), Stream.of(card), over.stream())
                .flatMap(each -> each)
                .toArray(Layer[]::new);
    }

    private static String rectangle(double x, double y, double width, double height, double round) {
        return String.format(
                Locale.ROOT,
                "M%1$.2f %2$.2f h%5$.2f q%3$.2f 0 %3$.2f %3$.2f v%4$.2f q0 %3$.2f -%3$.2f %3$.2f "
                        + "h-%5$.2f q-%3$.2f 0 -%3$.2f -%3$.2f v-%4$.2f q0 -%3$.2f %3$.2f -%3$.2f Z",
                x + round,
                y,
                round,
                height - 2 * round,
                width - 2 * round);
    }
}
