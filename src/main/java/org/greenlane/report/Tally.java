package org.greenlane.report;

import java.util.EnumMap;
import java.util.Map;

/// Counts things of several kinds.
final class Tally<K extends Enum<K>> {
    private final Map<K, Long> each;

    Tally(Class<K> kinds) {
        this.each = new EnumMap<>(kinds);
    }

    void add(K kind) {
        add(kind, 1);
    }

    void add(K kind, long count) {
        each.merge(kind, count, Long::sum);
    }

    long of(K kind) {
        return each.getOrDefault(kind, 0L);
    }

    long total() {
        return each.values().stream().mapToLong(Long::longValue).sum();
    }

    Counts<K> counts() {
        return new Counts<>(each);
    }
}
