package org.greenlane.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Sees that all contenders answer the same look-ups alike: who answers fast and wrong has measured nothing.
final class Agreement {
    private @Nullable ContenderKind first;
    private long hits;
    private long digest;

    void add(ContenderKind kind, Reply round) throws IOException, BenchException {
        ContenderKind other = first;
        if (other == null) {
            first = kind;
            hits = round.number("hits");
            digest = round.number("digest");
        } else if (hits != round.number("hits") || digest != round.number("digest")) {
            throw new BenchException(other + " and " + kind + " do not give the same answers to the same look-ups ("
                    + hits + " and " + round.number("hits") + " found). One of them is wrong; nothing was measured.");
        }
    }

    /// How many look-ups of the round found somebody.
    long hits() {
        return hits;
    }
}
