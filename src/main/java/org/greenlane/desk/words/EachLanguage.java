package org.greenlane.desk.words;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// What there is once in each language. All are made together, so that a file that is missing shows in whatever language
/// one begins.
///
/// @param <W> words in one language
public final class EachLanguage<W> {
    private final Map<Language, W> all = new EnumMap<>(Language.class);

    /// @param words makes those of a language
    public EachLanguage(Function<Language, W> words) {
        for (Language language : Language.values()) {
            all.put(language, words.apply(language));
        }
    }

    /// The words of that language.
    public W in(Language language) {
        W words = all.get(language);
        if (words == null) {
            throw new IllegalStateException("no words for " + language);
        }
        return words;
    }
}
