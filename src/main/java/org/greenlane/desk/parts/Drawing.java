package org.greenlane.desk.parts;

import java.util.List;
import org.greenlane.health.Hint;

/// The pictures of more than one screen, as paths: no font, no bitmap, sharp at every size. Colours come from the theme: `solid` is
/// the figure, `hollow` what is cut out of it, `tint` a quiet second tone.
public enum Drawing implements Picture {
    /// A tick in a circle.
    PASS(100, 100, Layer.solid("M50 2 A48 48 0 1 1 49.9 2 Z"), Layer.hollowLine(12, "M27 52 L43.5 68.5 L74 35")),
    /// An exclamation mark in a triangle.
    ASK(
            100, 92,
            new Layer("M50 9 L93 83 L7 83 Z", List.of("solid", "solid-line"), 12),
            Layer.hollowLine(10, "M50 33 L50 56"),
            Layer.hollow("M50 65.5 A6 6 0 1 1 49.9 65.5 Z")),
    /// A raised hand in an octagon.
    STOP(
            100, 100,
            Layer.solid("M30.5 3 L69.5 3 L97 30.5 L97 69.5 L69.5 97 L30.5 97 L3 69.5 L3 30.5 Z"),
            Layer.hollowLine(7.6, "M37 56 L37 31 M46.3 54 L46.3 23 M55.6 54 L55.6 24.5 M64.9 56 L64.9 33"),
            Layer.hollowLine(8.4, "M40 70 L27.5 54.5"),
            Layer.hollow("M33.2 50 L68.7 50 L68.7 64 C68.7 76 61.5 82 52 82 C44 82 39.5 79 36 72.5 L33.2 66 Z")),
    /// An asterisk, as travel codes mark a place.
    TRAVEL(
            100, 100,
            Layer.solid("M18 3 L82 3 Q97 3 97 18 L97 82 Q97 97 82 97 L18 97 Q3 97 3 82 L3 18 Q3 3 18 3 Z"),
            Layer.hollowLine(12, "M50 22 L50 78 M25.8 36 L74.2 64 M25.8 64 L74.2 36")),
    /// A hand holding a phone with a code into a frame.
    PHONE_IN_FRAME(200, 170, FigureParts.phoneInFrame()),
    /// A phone in a guide frame, and beside it an identity card over a reader's plate.
    PHONE_OR_CARD(200, 170, CardParts.phoneOrCard()),
    /// An identity card on a reader's plate, which radiates.
    CARD_ON_READER(200, 170, CardParts.onReader()),
    /// An identity card, and an arrow away from the plate.
    CARD_TAKEN(200, 170, CardParts.taken()),
    /// An arrow to a member of staff in uniform.
    STAFF(200, 170, FigureParts.staff()),
    /// One code, ticked, between two that are crossed out.
    ONE_CODE(200, 148, FigureParts.oneCode()),
    PHONE(
            60, 100,
            Layer.solid("M10 0 L50 0 Q60 0 60 10 L60 90 Q60 100 50 100 L10 100 Q0 100 0 90 L0 10 Q0 0 10 0 Z"),
            Layer.hollow("M6 10 L54 10 L54 88 L6 88 Z"),
            Layer.solid(FigureParts.code(12, 28, 36))),
    PAPER(
            76, 100,
            Layer.hollow("M0 0 L54 0 L76 22 L76 100 L0 100 Z"),
            Layer.solidLine(4, "M2 2 L53 2 L74 23 L74 98 L2 98 Z M53 2 L53 23 L74 23"),
            Layer.solid(FigureParts.code(18, 34, 40)),
            Layer.solidLine(4, "M20 84 L56 84")),
    /// An identity card.
    CARD(100, 64, CardParts.card(0, 0, 100)),
    /// A bar in a disc: no entry.
    NO_ENTRY(100, 100, Layer.solid("M50 2 A48 48 0 1 1 49.9 2 Z"), Layer.hollow("M18 41 L82 41 L82 59 L18 59 Z")),
    /// A barrier that is down.
    BARRIER_CLOSED(24, 24, Layer.solidLine(3, "M4 21 L4 9 M4 12 L22 12")),
    /// A barrier that is up.
    BARRIER_OPEN(24, 24, Layer.solidLine(3, "M4 21 L4 9 M4 14 L17 3")),
    /// A small phone in the frame, and arrows that make it larger.
    COME_CLOSER(
            120, 100,
            HintParts.frame(),
            HintParts.phone(48, 32, 24),
            Layer.solidLine(6, "M40 42 L22 30 M34 26 L22 30 L25 42 M80 42 L98 30 M86 26 L98 30 L95 42 "
                    + "M40 62 L22 74 M34 78 L22 74 L25 62 M80 62 L98 74 M86 78 L98 74 L95 62")),
    /// A phone larger than the frame, and arrows that make it smaller.
    MOVE_BACK(
            120, 100,
            HintParts.phone(34, 2, 52),
            HintParts.frame(),
            Layer.solidLine(6, "M6 50 L26 50 M18 41 L27 50 L18 59 M114 50 L94 50 M102 41 L93 50 L102 59")),
    /// A phone half beside the frame, and an arrow that brings it in.
    SHOW_ALL_OF_IT(
            120, 100,
            HintParts.frame(),
            HintParts.phone(84, 24, 32),
            Layer.solidLine(7, "M78 52 L46 52 M58 39 L45 52 L58 65")),
    /// A phone and a sun.
    MORE_LIGHT(
            120, 100,
            HintParts.phone(12, 14, 40),
            Layer.solid("M88 36 A14 14 0 1 1 87.9 36 Z"),
            Layer.solidLine(6, "M88 16 L88 25 M88 75 L88 84 M54 50 L63 50 M113 50 L117 50 M65 27 L71 33 M105 67 L111 73 "
                    + "M65 73 L71 67 M105 33 L111 27")),
    /// A phone with a flash on it, and an arrow that tilts it.
    LESS_GLARE(
            120, 100,
            HintParts.phone(30, 14, 40),
            new Layer("M50 28 L55 45 L72 50 L55 55 L50 72 L45 55 L28 50 L45 45 Z", List.of("solid", "hollow-line"), 4),
            Layer.solidLine(6, "M84 22 Q108 44 92 76 M82 70 L91 78 L102 70")),
    /// A phone between lines of movement, which are crossed out.
    HOLD_STILL(
            120, 100,
            HintParts.phone(41, 14, 38),
            Layer.solidLine(6, "M28 30 Q18 50 28 70 M14 22 Q0 50 14 78 M92 30 Q102 50 92 70 M106 22 Q120 50 106 78"),
            Layer.hollowLine(13, "M14 92 L106 8"),
            Layer.solidLine(6, "M14 92 L106 8")),
    NO_CAMERA(
            100, 80,
            Layer.solidLine(6, "M30 22 L38 10 L62 10 L70 22 L86 22 Q94 22 94 30 L94 66 Q94 74 86 74 L14 74 "
                    + "Q6 74 6 66 L6 30 Q6 22 14 22 Z M66 47 A16 16 0 1 1 65.9 46"),
            Layer.solidLine(7, "M10 4 L90 78")),
    /// Two arrow heads down a list: signed statuses.
    STATUSES(
            24, 24,
            Layer.solidLine(2.4, "M4 3 L20 3 L20 21 L4 21 Z"),
            Layer.solidLine(2.4, "M8 8.5 L16 8.5 M8 12 L16 12 M8 15.5 L13 15.5")),
    /// A shield: the trust list.
    TRUST(24, 24, Layer.solidLine(2.4, "M12 2.5 L20.5 5.5 L20.5 11 Q20.5 18 12 21.7 Q3.5 18 3.5 11 L3.5 5.5 Z")),
    /// Working.
    GOOD(24, 24, Layer.solid("M12 1 A11 11 0 1 1 11.9 1 Z"), Layer.hollowLine(3, "M6.8 12.4 L10.6 16.2 L17.4 8.6")),
    /// Not working.
    BAD(
            24, 24,
            Layer.solid("M7.4 1 L16.6 1 L23 7.4 L23 16.6 L16.6 23 L7.4 23 L1 16.6 L1 7.4 Z"),
            Layer.hollowLine(3, "M8 8 L16 16 M16 8 L8 16")),
    /// Out of date, or broken elsewhere.
    WARNING(
            24, 24,
            new Layer("M12 3.5 L21.5 20.5 L2.5 20.5 Z", List.of("solid", "solid-line"), 3),
            Layer.hollowLine(2.6, "M12 9 L12 14.2 M12 17.9 L12 18")),
    /// Two arrows in a circle: look for new data.
    UPDATE(
            24, 24,
            Layer.solidLine(2.4, "M4 10.5 A8.2 8.2 0 0 1 18.6 7 M20 13.5 A8.2 8.2 0 0 1 5.4 17"),
            Layer.solid("M21.5 2.5 L21 9.5 L14.5 7.6 Z M2.5 21.5 L3 14.5 L9.5 16.4 Z")),
    /// A sun, half of it in the dark: how the window is coloured.
    LOOK(
            24, 24,
            Layer.solidLine(2.2, "M12 7 A5 5 0 1 1 11.9 7 Z M12 1.5 L12 3 M12 21 L12 22.5 M1.5 12 L3 12 M21 12 L22.5 12 "
                    + "M4.6 4.6 L5.6 5.6 M18.4 18.4 L19.4 19.4 M4.6 19.4 L5.6 18.4 M18.4 5.6 L19.4 4.6"),
            Layer.solid("M12 7 A5 5 0 0 1 12 17 Z")),
    LANGUAGE(
            24, 24,
            Layer.solidLine(2, "M12 2 A10 10 0 1 1 11.9 2 Z M2.5 12 L21.5 12"),
            Layer.solidLine(2, "M12 2 Q6.4 7 6.4 12 Q6.4 17 12 22 Q17.6 17 17.6 12 Q17.6 7 12 2 Z"));

    /// The drawing that says the same as a hint.
    public static Drawing of(Hint hint) {
        return switch (hint) {
            case COME_CLOSER -> COME_CLOSER;
            case MOVE_BACK -> MOVE_BACK;
            case SHOW_ALL_OF_IT -> SHOW_ALL_OF_IT;
            case MORE_LIGHT -> MORE_LIGHT;
            case LESS_GLARE -> LESS_GLARE;
            case HOLD_STILL -> HOLD_STILL;
        };
    }

    private final double width;
    private final double height;
    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of records.
    private final List<Layer> layers;

    Drawing(double width, double height, Layer... layers) {
        this.width = width;
        this.height = height;
        this.layers = List.of(layers);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    /// One path of a drawing.
    ///
    /// @param path as SVG writes it; filled by the even-odd rule
    /// @param styleClasses the theme's classes that colour it
    /// @param line the stroke's width in units of the drawing, 0 for none
    public record Layer(String path, List<String> styleClasses, double line) {
        public static Layer solid(String path) {
            return new Layer(path, List.of("solid"), 0);
        }

        public static Layer hollow(String path) {
            return new Layer(path, List.of("hollow"), 0);
        }

        public static Layer tint(String path) {
            return new Layer(path, List.of("tint"), 0);
        }

        public static Layer accent(String path) {
            return new Layer(path, List.of("accent"), 0);
        }

        public static Layer solidLine(double width, String path) {
            return new Layer(path, List.of("solid-line"), width);
        }

        public static Layer hollowLine(double width, String path) {
            return new Layer(path, List.of("hollow-line"), width);
        }

        public static Layer tintLine(double width, String path) {
            return new Layer(path, List.of("tint-line"), width);
        }

        public static Layer guideLine(double width, String path) {
            return new Layer(path, List.of("guide-line"), width);
        }
    }
}
