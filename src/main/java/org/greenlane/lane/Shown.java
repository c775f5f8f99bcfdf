package org.greenlane.lane;

import java.util.List;
import java.util.Optional;

/// What a reader saw at one moment.
///
/// @param texts the distinct texts in view, most often one or none. In an order of their own, for the same codes side by side are the
///     same, whichever was read first
/// @param unreadBefore whether something larger before them looks like a code and could not be read: then nobody knows whose they are
public record Shown(List<String> texts, boolean unreadBefore) {
    public static final Shown NOTHING = new Shown(List.of());

    public Shown {
        texts = texts.stream().sorted().toList();
    }

    public Shown(List<String> texts) {
        this(texts, false);
    }

    /// The text, where it was the only one and nothing else was in view.
    public Optional<String> alone() {
        return texts.size() == 1 && !unreadBefore ? Optional.of(texts.getFirst()) : Optional.empty();
    }
}
