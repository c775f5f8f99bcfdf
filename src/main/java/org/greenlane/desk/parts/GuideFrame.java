package org.greenlane.desk.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// The square in the middle of the picture that a code is held into.
///
/// @param x of its left side, in the room of the picture
/// @param y of its upper side
record GuideFrame(double width, double height, double x, double y, double side) {
    private static final double PART_OF_SHORTER_SIDE = 0.72;
    private static final double BRACKET_PART = 0.22;
    private static final double ROUND_PART = 0.08;

    static GuideFrame within(double width, double height) {
        double side = Math.min(width, height) * PART_OF_SHORTER_SIDE;
        return new GuideFrame(width, height, (width - side) / 2, (height - side) / 2, side);
    }

    double lineWidth() {
        return Math.max(4, side * 0.022);
    }

    /// All around the square, to be filled.
    List<PathElement> shade() {
        List<PathElement> path = new ArrayList<>(List.of(
                new MoveTo(0, 0), new LineTo(width, 0), new LineTo(width, height), new LineTo(0, height),
                new ClosePath()));
        double round = side * ROUND_PART;
        double right = x + side;
        double bottom = y + side;
        // Against the clock, so that the square stays open.
        path.addAll(List.of(
                new MoveTo(x + round, y),
                arc(round, x, y + round, false),
                new LineTo(x, bottom - round),
                arc(round, x + round, bottom, false),
                new LineTo(right - round, bottom),
                arc(round, right, bottom - round, false),
                new LineTo(right, y + round),
                arc(round, right - round, y, false),
                new ClosePath()));
        return path;
    }

    /// The four corners, to be drawn as lines.
    List<PathElement> brackets() {
        double round = side * ROUND_PART;
        double arm = side * BRACKET_PART;
        double right = x + side;
        double bottom = y + side;
        return List.of(
                new MoveTo(x, y + arm), new LineTo(x, y + round), arc(round, x + round, y, true),
                new LineTo(x + arm, y),
                new MoveTo(right - arm, y), new LineTo(right - round, y), arc(round, right, y + round, true),
                new LineTo(right, y + arm),
                new MoveTo(right, bottom - arm), new LineTo(right, bottom - round),
                arc(round, right - round, bottom, true), new LineTo(right - arm, bottom),
                new MoveTo(x + arm, bottom), new LineTo(x + round, bottom), arc(round, x, bottom - round, true),
                new LineTo(x, bottom - arm));
    }

    /// What lies outside the rounded corners of the whole room, to be filled.
    static List<PathElement> corners(double width, double height, double round) {
        return List.of(
                new MoveTo(0, 0), new LineTo(round, 0), arc(round, 0, round, false), new ClosePath(),
                new MoveTo(width, 0), new LineTo(width, round), arc(round, width - round, 0, false), new ClosePath(),
                new MoveTo(width, height), new LineTo(width - round, height),
                arc(round, width, height - round, false), new ClosePath(),
                new MoveTo(0, height), new LineTo(0, height - round), arc(round, round, height, false),
                new ClosePath());
    }

    private static ArcTo arc(double radius, double toX, double toY, boolean clockwise) {
        return new ArcTo(radius, radius, 0, toX, toY, false, clockwise);
    }
}
