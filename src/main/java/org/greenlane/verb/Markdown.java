package org.greenlane.verb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.greenlane.bench.Machine;
import org.greenlane.sight.EyeKind;

/// Tables of measurements in Markdown.
final class Markdown {
    private Markdown() {}

    static List<String> head(List<String> columns) {
        return List.of(row(columns), row(Collections.nCopies(columns.size(), "---")));
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /// The words first, then a column for each reader.
    static List<String> columns(List<EyeKind> readers, String... words) {
        List<String> columns = new ArrayList<>(List.of(words));
        readers.forEach(reader -> columns.add(reader.toString()));
        return columns;
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : say("%.1f", 100.0 * part / whole);
    }

    static String millis(long nanoseconds) {
        return say("%.1f", nanoseconds / 1e6);
    }

    static String machine(Machine machine, double loadAfter) {
        return say(
                "%s, %d cores, %,d MB; %s; %s. Load before %.1f, after %.1f.",
                machine.processor(),
                machine.cores(),
                machine.memoryBytes() / 1_000_000,
                machine.java(),
                machine.system(),
                machine.load(),
                loadAfter);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static String say(String format, Object... words) {
        return String.format(Locale.ROOT, format, words);
    }
}
