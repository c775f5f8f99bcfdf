package org.greenlane.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The entries in which an export has named people by pseudonyms of its own. That is done once: where two exports named the
/// people of one entry, each in its own way, the names could be matched there, and through them the rest of both.
///
/// @param spans in their order, with entries between them
public record Told(List<Span> spans) {
    static final Told NOTHING = new Told(List.of());

    /// More are not kept: what stands between the nearest then counts as told too, so that doubt names nobody.
    static final int MOST_SPANS = 64;

    public Told {
        spans = List.copyOf(spans);
    }

    /// With some more.
    Told with(Span more) {
        List<Span> all = new ArrayList<>(spans);
        all.add(more);
        all.sort(Comparator.comparingLong(Span::first));
        List<Span> joined = new ArrayList<>();
        for (Span span : all) {
            if (!joined.isEmpty() && span.first() <= joined.getLast().last() + 1) {
                Span before = joined.removeLast();
                joined.add(new Span(before.first(), Math.max(before.last(), span.last())));
            } else {
                joined.add(span);
            }
        }
        if (joined.size() > MOST_SPANS) {
            joinNearest(joined);
        }
        return new Told(joined);
    }

    private static void joinNearest(List<Span> spans) {
        int nearest = 0;
        for (int i = 1; i < spans.size() - 1; i++) {
            if (gap(spans, i) < gap(spans, nearest)) {
                nearest = i;
            }
        }
        Span after = spans.remove(nearest + 1);
        spans.set(nearest, new Span(spans.get(nearest).first(), after.last()));
    }

    private static long gap(List<Span> spans, int before) {
        return spans.get(before + 1).first() - spans.get(before).last();
    }

    /// Whether the people of that entry were named.
    public boolean has(long number) {
        for (Span span : spans) {
            if (number <= span.last()) {
                return number >= span.first();
            }
        }
        return false;
    }

    /// In how many entries of a span people were named.
    public long within(Span part) {
        return spans.stream()
                .mapToLong(span -> Math.min(span.last(), part.last()) - Math.max(span.first(), part.first()) + 1)
                .filter(count -> count > 0)
                .sum();
    }
}
