package org.greenlane.bench.decode;

import java.util.Comparator;

/// Pictures or streams that are counted together.
///
/// @param set where they come from
/// @param kind of difficulty; empty if there is one kind only
public record Group(String set, String kind) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::set).thenComparing(Group::kind);

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
