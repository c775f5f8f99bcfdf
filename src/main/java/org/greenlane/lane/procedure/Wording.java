package org.greenlane.lane.procedure;

import java.util.Map;
import java.util.Set;

/// A text in every language that people are asked in.
///
/// @param texts by BCP 47 tag
public record Wording(Map<String, String> texts) {
    /// The languages that every text has.
    public static final Set<String> LANGUAGES = Set.of("en", "zh", "ko");

    /// The longest text, in UTF-16 units.
    public static final int LONGEST = 120;

    public Wording {
        texts = Map.copyOf(texts);
        if (!texts.keySet().containsAll(LANGUAGES)) {
            throw new IllegalArgumentException("a text in some languages only");
        }
    }

    /// In that language; in English where there is none. `zh-Hant` reads as `zh`.
    public String in(String language) {
        String primary = language.split("[-_]", 2)[0];
        String text = texts.get(primary);
        return text != null ? text : texts.getOrDefault("en", "");
    }
}
