package org.greenlane.lane;

import java.util.List;

/// What a reader saw at one moment: the distinct texts in view, most often one or none.
public record Shown(List<String> texts) {
    public static final Shown NOTHING = new Shown(List.of());

    public Shown {
        texts = List.copyOf(texts);
    }
}
