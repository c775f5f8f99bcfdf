package org.greenlane.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A small table: what there was, and how many.
///
/// @param hasBars whether a bar under each row says how much of the most it is
record Card(String title, List<Row> rows, boolean hasBars) {
    /// @param value as it is printed
    /// @param count for the bar, 0 for none
    record Row(String label, String value, long count) {
        static Row of(String label, long count) {
            return new Row(label, Cards.number(count), count);
        }
    }

    Card {
        rows = List.copyOf(rows);
    }

    static <K> Card of(String title, Counts<K> counts, Function<K, String> label, boolean hasBars) {
        return new Card(title, rows(counts.each().entrySet().stream().toList(), label), hasBars);
    }

    static <K> List<Row> rows(List<Map.Entry<K, Long>> counts, Function<K, String> label) {
        return counts.stream()
                .map(each -> Row.of(label.apply(each.getKey()), each.getValue()))
                .toList();
    }
}
