package org.greenlane.lane;

import java.util.List;

/// What a reader saw at one moment: the distinct texts in view, most often one or none. In an order of their own, for the same codes
/// side by side are the same, whichever was read first.
public record Shown(List<String> texts) {
    public static final Shown NOTHING = new Shown(List.of());

    public Shown {
        texts = texts.stream().sorted().toList();
    }
}
