package org.greenlane.desk.parts;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Hint;

/// What lies over the running picture.
///
/// @param hint what the person before the camera should do; none while a code is read, or nobody is there
/// @param marks where codes were read
public record Overlay(Optional<Hint> hint, List<Mark> marks) {
    public static final Overlay NOTHING = new Overlay(Optional.empty(), List.of());

    public Overlay {
        marks = List.copyOf(marks);
    }

    /// Whether a person must be asked which code is meant.
    boolean isAmbiguous() {
        return marks.size() > 1;
    }

    /// The outline of one code.
    public record Mark(List<Point> corners) {
        public Mark {
            corners = List.copyOf(corners);
        }
    }

    /// A place in the picture.
    ///
    /// @param x 0 is its left edge, 1 its right
    /// @param y 0 is its upper edge, 1 its lower
    public record Point(double x, double y) {}
}
