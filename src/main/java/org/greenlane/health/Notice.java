package org.greenlane.health;

import java.util.Map;

/// A text that an authority has published in advance, by language tag (`en`, `zh`, `ko`).
public record Notice(Map<String, String> texts) {
    /// The longest text taken, in UTF-16 units.
    public static final int MAX_LENGTH = 400;

    public Notice {
        texts = Map.copyOf(texts);
    }

    /// The text in that language, or in English, or in any.
    public String in(String language) {
        String exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        String english = texts.get("en");
        return english != null ? english : texts.values().stream().findFirst().orElse("");
    }
}
