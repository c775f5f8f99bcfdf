package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.parts.Drawing.Layer;
import org.greenlane.desk.parts.Picture;

/// The assisted lane's pictures. Those of a procedure's questions are found by the names that the site's data has for them.
public enum Sign implements Picture {
    YES(Layer.solidLine(14, "M16 54 L40 78 L86 24")),
    NO(Layer.solidLine(14, "M22 22 L78 78 M78 22 L22 78")),
    QUESTION(
            Layer.solidLine(11, "M30 34 Q30 12 50 12 Q72 12 72 32 Q72 44 58 52 Q50 57 50 68"),
            Layer.solid("M50 80 A7 7 0 1 1 49.9 80 Z")),
    WARNING(
            new Layer("M50 14 L92 86 L8 86 Z", List.of("solid", "solid-line"), 8),
            Layer.hollowLine(9, "M50 38 L50 60 M50 74 L50 74.5")),
    DOCUMENT(
            Layer.solidLine(6, "M22 6 L62 6 L80 24 L80 94 L22 94 Z M62 6 L62 24 L80 24"),
            Layer.solid("M50 34 A9 9 0 1 1 49.9 34 Z M34 70 Q34 54 50 54 Q66 54 66 70 Z"),
            Layer.solidLine(5, "M34 81 L66 81")),
    PASSPORT(
            Layer.solid("M24 4 L76 4 Q82 4 82 10 L82 90 Q82 96 76 96 L24 96 Q18 96 18 90 L18 10 Q18 4 24 4 Z"),
            Layer.hollowLine(4, "M50 24 A18 18 0 1 1 49.9 24 Z M32 42 L68 42 M50 24 Q38 42 50 60 Q62 42 50 24"),
            Layer.hollowLine(5, "M34 76 L66 76")),
    OTHER_PERSON(
            Layer.solid("M30 14 A14 14 0 1 1 29.9 14 Z M6 84 Q6 48 30 48 Q54 48 54 84 Z"),
            Layer.solidLine(6, "M72 18 A11 11 0 1 1 71.9 18 Z M58 82 Q58 50 72 50 Q92 50 92 82"),
            Layer.solidLine(7, "M44 94 L60 6")),
    THERMOMETER(thermometer(40)),
    THERMOMETER_NORMAL(thermometer(52)),
    THERMOMETER_HIGH(thermometer(14)),
    COUGH(
            Layer.tint("M38 12 A26 28 0 1 1 37.9 12 Z"),
            Layer.accent("M8 96 Q8 72 38 72 Q66 72 66 96 Z"),
            Layer.solid("M50 50 A8 6 0 1 1 49.9 50 Z"),
            Layer.solidLine(6, "M74 44 L92 36 M76 56 L96 56 M74 68 L92 76")),
    TWO_PEOPLE(
            Layer.solid("M28 12 A13 13 0 1 1 27.9 12 Z M4 86 Q4 44 28 44 Q46 44 48 70 L48 86 Z"),
            Layer.solid("M72 12 A13 13 0 1 1 71.9 12 Z M52 86 L52 70 Q54 44 72 44 Q96 44 96 86 Z")),
    MAP(
            Layer.solidLine(6, "M6 22 L34 12 L66 22 L94 12 L94 80 L66 90 L34 80 L6 90 Z M34 12 L34 80 M66 22 L66 90"),
            Layer.accent("M50 26 Q66 26 66 42 Q66 54 50 72 Q34 54 34 42 Q34 26 50 26 Z"),
            Layer.hollow("M50 36 A6 6 0 1 1 49.9 36 Z")),
    HOUSE(
            Layer.solid("M50 8 L96 48 L84 48 L84 92 L16 92 L16 48 L4 48 Z"),
            Layer.hollow("M42 92 L42 62 L58 62 L58 92 Z")),
    TRAIN(
            Layer.solid("M30 6 L70 6 Q84 6 84 20 L84 66 Q84 78 72 78 L28 78 Q16 78 16 66 L16 20 Q16 6 30 6 Z"),
            Layer.hollow("M26 20 L74 20 L74 44 L26 44 Z"),
            Layer.hollow("M32 56 A6 6 0 1 1 31.9 56 Z M68 56 A6 6 0 1 1 67.9 56 Z"),
            Layer.solidLine(7, "M30 82 L20 96 M70 82 L80 96")),
    AMBULANCE(
            Layer.solid("M4 24 L62 24 L62 76 L4 76 Z M66 38 L82 38 L96 56 L96 76 L66 76 Z"),
            Layer.hollowLine(8, "M33 34 L33 58 M21 46 L45 46"),
            Layer.solid("M24 66 A12 12 0 1 1 23.9 66 Z M76 66 A12 12 0 1 1 75.9 66 Z"),
            Layer.hollow("M24 74 A4 4 0 1 1 23.9 74 Z M76 74 A4 4 0 1 1 75.9 74 Z")),
    SPOKEN(
            Layer.tint("M34 20 A26 28 0 1 1 33.9 20 Z"),
            Layer.accent("M2 98 Q2 80 34 80 Q64 80 64 98 Z"),
            Layer.solid("M46 58 A8 7 0 1 1 45.9 58 Z"),
            Layer.solidLine(6, "M70 50 Q78 62 70 76 M82 42 Q96 62 82 84")),
    SIGNED_SHEET(
            Layer.solidLine(6, "M16 6 L72 6 L72 40 M72 84 L72 94 L16 94 L16 6 M28 26 L60 26 M28 42 L54 42"),
            Layer.solidLine(5, "M28 76 Q36 60 40 74 Q44 84 52 72"),
            Layer.solid("M88 32 L97 41 L66 72 L54 75 L57 63 Z")),
    STANDING(
            Layer.solidLine(6, "M8 16 L92 16 L92 84 L8 84 Z M20 34 L52 34 M20 50 L44 50"),
            Layer.accent("M70 40 A17 17 0 1 1 69.9 40 Z M60 70 L80 70 L80 98 L70 90 L60 98 Z"),
            Layer.hollowLine(5, "M62 57 L68 63 L79 51")),
    GUARDIAN(
            Layer.solid("M34 6 A14 14 0 1 1 33.9 6 Z M10 94 L10 58 Q10 38 34 38 Q58 38 58 58 L58 94 Z"),
            Layer.accent("M78 42 A10 10 0 1 1 77.9 42 Z M62 94 L62 78 Q62 65 78 65 Q94 65 94 78 L94 94 Z")),
    SPEAKER(
            Layer.solid("M6 36 L26 36 L50 14 L50 86 L26 64 L6 64 Z"),
            Layer.solidLine(8, "M64 34 Q74 50 64 66 M78 22 Q96 50 78 78")),
    SUPERVISOR(
            Layer.accent("M10 96 Q10 62 50 62 Q90 62 90 96 Z"),
            Layer.tint("M50 14 A22 24 0 1 1 49.9 14 Z"),
            Layer.solid("M24 30 Q24 4 50 4 Q76 4 76 30 Q50 20 24 30 Z"),
            Layer.hollow("M50 70 L53 78 L61 78 L55 83 L57 91 L50 86 L43 91 L45 83 L39 78 L47 78 Z")),
    /// A glass that looks at a heart.
    LOOK_UP(
            Layer.solidLine(8, "M42 8 A33 33 0 1 1 41.9 8 Z"),
            Layer.solidLine(12, "M68 68 L91 91"),
            Layer.accent("M42 60 L25 42 Q19 32 29 27 Q37 24 42 33 Q47 24 55 27 Q65 32 59 42 Z")),
    BADGE(
            Layer.solidLine(6, "M20 26 L80 26 L80 96 L20 96 Z M50 4 L50 22"),
            Layer.solid("M50 38 A11 11 0 1 1 49.9 38 Z M30 78 Q30 62 50 62 Q70 62 70 78 Z"),
            Layer.solidLine(4, "M32 88 L68 88")),
    LOCK(
            Layer.solidLine(9, "M30 46 L30 30 Q30 10 50 10 Q70 10 70 30 L70 46"),
            Layer.solid("M20 44 L80 44 L80 94 L20 94 Z"),
            Layer.hollow("M50 58 A7 7 0 1 1 49.9 58 Z M47 68 L53 68 L53 82 L47 82 Z")),
    CHECK_LIST(
            Layer.solidLine(6, "M18 8 L82 8 L82 94 L18 94 Z M48 32 L70 32 M48 52 L70 52 M48 72 L70 72"),
            Layer.solidLine(5, "M28 32 L33 37 L41 27 M28 52 L33 57 L41 47 M28 72 L33 77 L41 67")),
    KEYBOARD(
            Layer.solidLine(6, "M6 22 L94 22 L94 78 L6 78 Z"),
            Layer.solidLine(7, "M20 38 L22 38 M36 38 L38 38 M52 38 L54 38 M68 38 L70 38 M80 38 L82 38 M20 50 L22 50 "
                    + "M36 50 L38 50 M52 50 L54 50 M68 50 L70 50 M80 50 L82 50 M30 64 L70 64")),
    EMPTY_HAND(
            Layer.tint("M14 60 Q8 44 18 42 L30 54 L30 20 Q36 10 42 20 L42 12 Q48 4 54 12 L54 18 Q60 10 66 20 L66 28 "
                    + "Q74 22 78 32 L78 66 Q78 94 50 94 Q30 94 14 60 Z"),
            Layer.solidLine(4, "M42 20 L42 48 M54 18 L54 48 M66 28 L66 50")),
    BACK(Layer.solidLine(11, "M88 50 L16 50 M46 20 L16 50 L46 80")),
    NEXT_PERSON(
            Layer.solid("M32 10 A15 15 0 1 1 31.9 10 Z M6 92 Q6 46 32 46 Q58 46 58 92 Z"),
            Layer.solidLine(9, "M64 50 L94 50 M80 34 L95 50 L80 66")),
    HAND_OVER(
            Layer.solid("M20 8 A11 11 0 1 1 19.9 8 Z M2 62 Q2 34 20 34 Q38 34 38 62 Z"),
            Layer.solid("M80 8 A11 11 0 1 1 79.9 8 Z M62 62 Q62 34 80 34 Q98 34 98 62 Z"),
            Layer.solidLine(7, "M20 82 L80 82 M68 70 L81 82 L68 94")),
    SIGN_OUT(
            Layer.solidLine(8, "M56 10 L14 10 L14 90 L56 90"),
            Layer.solidLine(10, "M38 50 L90 50 M70 30 L91 50 L70 70")),
    SLIP(
            Layer.solidLine(6, "M22 4 L78 4 L78 96 L68 88 L59 96 L50 88 L41 96 L32 88 L22 96 Z M34 58 L66 58 M34 72 L58 72"),
            Layer.solid("M36 16 L64 16 L64 44 L36 44 Z"),
            Layer.hollow("M42 22 L50 22 L50 30 L42 30 Z M54 34 L60 34 L60 40 L54 40 Z")),
    CLINIC(
            Layer.solid("M8 30 L92 30 L92 94 L8 94 Z M30 6 L70 6 L70 30 L30 30 Z"),
            Layer.hollowLine(10, "M50 42 L50 82 M30 62 L70 62")),
    PRINTER(
            Layer.solid("M8 36 L92 36 L92 74 L78 74 L78 60 L22 60 L22 74 L8 74 Z M24 8 L76 8 L76 30 L24 30 Z"),
            Layer.solidLine(6, "M27 66 L73 66 L73 94 L27 94 Z"));

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of records.
    private final List<Layer> layers;

    Sign(Layer... layers) {
        this.layers = List.of(layers);
    }

    /// The drawing that a site's data calls so; a question mark where there is none.
    static Sign named(String pictogram) {
        String name = pictogram.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Sign sign : values()) {
            if (sign.name().equals(name)) {
                return sign;
            }
        }
        return QUESTION;
    }

    @Override
    public double width() {
        return 100;
    }

    @Override
    public double height() {
        return 100;
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    /// @param level down to which the glass is empty, from 8 to 60
    private static Layer[] thermometer(double level) {
        return new Layer[] {
            Layer.solidLine(6, "M38 62 L38 16 Q38 4 50 4 Q62 4 62 16 L62 62 A19 19 0 1 1 38 62 Z"),
            Layer.solid("M50 66 A12 12 0 1 1 49.9 66 Z"),
            Layer.solidLine(9, String.format(Locale.ROOT, "M50 74 L50 %.0f", level)),
            Layer.solidLine(4, "M72 20 L84 20 M72 36 L84 36 M72 52 L84 52"),
        };
    }
}
