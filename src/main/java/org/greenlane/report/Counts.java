package org.greenlane.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many there were of each kind, in the order of the kinds. Kinds of which there were none are left out.
///
/// @param each none of them 0
public record Counts<K>(Map<K, Long> each) {
    public Counts {
        Map<K, Long> kept = new LinkedHashMap<>(each);
        kept.values().removeIf(count -> count == 0);
        each = Collections.unmodifiableMap(kept);
    }

    public long of(K kind) {
        return each.getOrDefault(kind, 0L);
    }

    public long total() {
        return each.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The kinds, the most frequent first; equals in the order of the kinds.
    public List<Map.Entry<K, Long>> mostFirst() {
        return each.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    }
}
