package org.greenlane.export;

import java.time.Instant;

/// What stands in one place of a table.
sealed interface Cell {
    Cell NOTHING = new Nothing();

    record Nothing() implements Cell {}

    record Count(long value) implements Cell {}

    record Time(Instant at) implements Cell {}

    record Text(String text) implements Cell {}

    static Cell text(String text) {
        return text.isEmpty() ? NOTHING : new Text(text);
    }
}
