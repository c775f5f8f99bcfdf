package org.greenlane.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that reports are written in, and what it is printed with.
public enum ReportLanguage {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE),
    KOREAN(Locale.KOREAN);

    private final Locale locale;

    ReportLanguage(Locale locale) {
        this.locale = locale;
    }

    /// The BCP 47 language tag.
    public String tag() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /// The files of fonts, the best first, and which of a collection's faces: those of this language, since the same Han
    /// character is drawn otherwise in each.
    List<String> fonts() {
        return switch (this) {
            case ENGLISH ->
                List.of(
                        "NotoSansCJK-Regular.ttc,2",
                        "wqy-microhei.ttc,0",
                        "msyh.ttc,0",
                        "DejaVuSans.ttf",
                        "LiberationSans-Regular.ttf",
                        "arial.ttf");
            case CHINESE ->
                List.of(
                        "NotoSansCJK-Regular.ttc,2",
                        "NotoSansSC-Regular.ttf",
                        "wqy-microhei.ttc,0",
                        "wqy-zenhei.ttc,0",
                        "msyh.ttc,0",
                        "simsun.ttc,0");
            case KOREAN ->
                List.of(
                        "NotoSansCJK-Regular.ttc,1",
                        "NotoSansKR-Regular.ttf",
                        "NanumGothic.ttf",
                        "malgun.ttf",
                        "wqy-microhei.ttc,0");
        };
    }

    /// Where to get one, by the names in Debian.
    List<String> packages() {
        return switch (this) {
            case ENGLISH -> List.of("fonts-dejavu-core", "fonts-noto-cjk");
            case CHINESE -> List.of("fonts-noto-cjk", "fonts-wqy-microhei");
            case KOREAN -> List.of("fonts-noto-cjk", "fonts-nanum");
        };
    }

    /// The language of a tag such as `zh` or `zh-CN`; none if there are no reports in it.
    public static Optional<ReportLanguage> ofTag(String tag) {
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (ReportLanguage language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
