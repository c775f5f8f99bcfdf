package org.greenlane.desk.parts;

import java.util.Locale;
import org.greenlane.desk.parts.Drawing.Layer;

/// Parts of the larger drawings.
final class FigureParts {
    // 13 by 13 modules that look like a code and are none: finder patterns in three corners, noise elsewhere.
    private static final String[] CODE = {
        "#####.#.#####",
        "#...#.##...##",
        "#.#.#..##.#.#",
        "#...#.#.#...#",
        "#####.#.#####",
        "......##.....",
        "#.##.#..#.#.#",
        ".#..##.#.##..",
        "#####..#.#.##",
        "#...#.##..#..",
        "#.#.#.#.##.##",
        "#...#..#.#.#.",
        "#####.##.#..#",
    };

    private FigureParts() {}

    /// The path of a code, its upper left corner at x, y.
    static String code(double x, double y, double size) {
        StringBuilder path = new StringBuilder();
        double module = size / CODE.length;
        for (int row = 0; row < CODE.length; row++) {
            for (int column = 0; column < CODE.length; column++) {
                if (CODE[row].charAt(column) == '#') {
                    path.append(square(x + column * module, y + row * module, module));
                }
            }
        }
        return path.toString();
    }

    private static String square(double x, double y, double side) {
        return String.format(Locale.ROOT, "M%.2f %.2fh%3$.2fv%3$.2fh-%3$.2fZ", x, y, side);
    }

    /// A hand that holds a phone between the corners of a guide frame.
    static Layer[] phoneInFrame() {
        return new Layer[] {
            Layer.guideLine(5, "M30 40 L30 14 Q30 6 38 6 L62 6 M138 6 L162 6 Q170 6 170 14 L170 40 "
                    + "M30 108 L30 126 Q30 134 38 134 L50 134 M150 134 L162 134 Q170 134 170 126 L170 108"),
            // The palm behind the phone, and the arm.
            Layer.tint("M68 164 L68 142 Q56 128 58 114 L74 98 L134 70 L142 96 Q142 130 130 144 L130 164 Z"),
            Layer.accent("M62 154 L136 154 Q141 154 141 159 L141 170 L57 170 L57 159 Q57 154 62 154 Z"),
            Layer.solid("M82 22 L118 22 Q128 22 128 32 L128 120 Q128 130 118 130 L82 130 Q72 130 72 120 L72 32 "
                    + "Q72 22 82 22 Z"),
            Layer.hollow("M77 32 L123 32 L123 118 L77 118 Z"),
            Layer.solid(code(82, 52, 36)),
            // The fingers around its right edge, the thumb over its left.
            Layer.tintLine(12, "M126 76 L135 74 M126 90 L136 90 M126 104 L135 105 M126 117 L132 119"),
            Layer.tintLine(14, "M64 116 L77 92"),
        };
    }

    /// A code that is ticked, and one at either side that is crossed out.
    static Layer[] oneCode() {
        String crosses = "M6 22 L50 66 M50 22 L6 66 M150 22 L194 66 M194 22 L150 66";
        return new Layer[] {
            Layer.solid(code(5, 21, 46)),
            Layer.solid(code(149, 21, 46)),
            Layer.hollowLine(17, crosses),
            Layer.solidLine(9, crosses),
            Layer.solid(code(64, 4, 72)),
            Layer.solid("M100 90 A28 28 0 1 1 99.9 90 Z"),
            Layer.hollowLine(8, "M87 119 L96.5 128.5 L114 109"),
        };
    }

    /// Somebody in a uniform cap, and an arrow that leads there.
    static Layer[] staff() {
        return new Layer[] {
            Layer.accent("M74 170 L74 140 Q74 112 102 112 L158 112 Q186 112 186 140 L186 170 Z"),
            Layer.tint("M116 96 L144 96 L144 116 Q130 130 116 116 Z"),
            Layer.tint("M130 34 A32 34 0 1 1 129.9 34 Z"),
            Layer.solid("M92 54 Q92 18 130 18 Q168 18 168 54 Q130 42 92 54 Z"),
            Layer.solid("M98 54 Q130 44 162 54 L166 62 Q130 52 94 62 Z"),
            Layer.hollow("M152 130 L170 130 L170 141 Q170 148 161 152 Q152 148 152 141 Z"),
            Layer.solidLine(11, "M10 84 L62 84 M40 62 L62 84 L40 106"),
        };
    }
}
