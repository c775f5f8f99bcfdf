package org.greenlane.desk.words;

import java.util.Locale;
import java.util.Optional;

/// A language that the station speaks.
public enum Language {
    ENGLISH("en", "English"),
    CHINESE("zh", "中文"),
    KOREAN("ko", "한국어");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The BCP 47 language tag.
    public String tag() {
        return tag;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// The language that stands, smaller, beneath this one: Chinese is what most people at a gate read beside their own,
    /// and English what the others do.
    public Language companion() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /// The next one in the round of the language button.
    public Language next() {
        return switch (this) {
            case ENGLISH -> CHINESE;
            case CHINESE -> KOREAN;
            case KOREAN -> ENGLISH;
        };
    }

    /// The language of a tag such as `zh`, `zh-CN` or `en_GB`; none if the station does not speak it.
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
