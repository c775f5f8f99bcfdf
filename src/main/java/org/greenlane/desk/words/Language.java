package org.greenlane.desk.words;

import java.util.Locale;
import java.util.Optional;
import org.greenlane.health.Region;

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

    /// The language that stands beneath this one for somebody whose code was issued there: theirs, where the station speaks
    /// it and it is another one.
    public Language companion(Optional<Region> issuer) {
        return issuer.map(Language::of).filter(theirs -> theirs != this).orElseGet(this::companion);
    }

    /// What people from there read most probably, of what the station speaks.
    public static Language of(Region issuer) {
        return switch (issuer.code()) {
            case "KR", "KP" -> KOREAN;
            case "CN", "TW", "HK", "MO" -> CHINESE;
            default -> Character.isDigit(issuer.code().charAt(0)) ? CHINESE : ENGLISH;
        };
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
