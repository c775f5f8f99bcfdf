package org.greenlane.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Reason;
import org.greenlane.health.SearchReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No report lacks a word, in any language.
class ReportWordsTest {
    private static final Map<String, Enum<?>[]> KINDS = Map.ofEntries(
            Map.entry("answer", Answer.values()),
            Map.entry("way", PassageWay.values()),
            Map.entry("age", StatusAge.values()),
            Map.entry("lookup", LookUpWay.values()),
            Map.entry("consent", Consent.Way.values()),
            Map.entry("override", OverrideReason.values()),
            Map.entry("staffing", Event.Staffing.Kind.values()),
            Map.entry("change", Event.StaffChanged.Kind.values()),
            Map.entry("export", Event.Exported.Content.values()),
            Map.entry("search", SearchReason.values()),
            Map.entry("incident", IncidentKind.values()));

    @ParameterizedTest
    @EnumSource
    void eachKindOfThingHasAName(ReportLanguage language) {
        ReportWords words = new ReportWords(language, Reason::name);

        KINDS.forEach((prefix, kinds) -> assertThat(Stream.of(kinds).map(kind -> words.of(prefix, kind)))
                .as(prefix)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasTheSameTextsWithTheSamePlaceholders(ReportLanguage language) throws IOException {
        Properties english = texts(ReportLanguage.ENGLISH);
        Properties texts = texts(language);

        assertThat(texts.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            for (String place : List.of("{0}", "{1}", "{2}", "{3}")) {
                assertThat(texts.getProperty(key).contains(place))
                        .as("%s in %s of %s", place, key, language)
                        .isEqualTo(english.getProperty(key).contains(place));
            }
        }
    }

    @Test
    void aProcedureIsSaidInTheLanguageAndASitesOwnByItsName() {
        ReportWords words = new ReportWords(ReportLanguage.CHINESE, Reason::name);

        assertThat(words.procedure(new ProcedureEnd("declaration-at-port", "FEVER_CLINIC"))).isEqualTo("申报: 发热门诊");
        assertThat(words.procedure(new ProcedureEnd("number-alone", "PASS_ONCE"))).isEqualTo("仅有号码: 本次通行");
        assertThat(words.procedure(new ProcedureEnd("our-own", "SLIP"))).isEqualTo("our-own: 凭条通行");
    }

    @Test
    void aSpanIsSaidAsPeopleSayIt() {
        ReportWords words = new ReportWords(ReportLanguage.ENGLISH, Reason::name);

        assertThat(Stream.of(-5, 0, 119, 120, 7199, 7200, 171_000, 172_800)
                        .map(seconds -> words.span(Duration.ofSeconds(seconds))))
                .containsExactly("0 s", "0 s", "119 s", "2 min", "2 h", "2 h", "47 h", "2 days");
    }

    @Test
    void aLanguageIsFoundByItsTag() {
        assertThat(ReportLanguage.ofTag("zh-Hans-CN")).contains(ReportLanguage.CHINESE);
        assertThat(ReportLanguage.ofTag("ko_KR")).contains(ReportLanguage.KOREAN);
        assertThat(ReportLanguage.ofTag("fr")).isEmpty();
        assertThat(ReportLanguage.ofTag("")).isEmpty();
    }

    private static Properties texts(ReportLanguage language) throws IOException {
        Properties texts = new Properties();
        String name = "/org/greenlane/report/report_" + language.tag() + ".properties";
        try (var in = ReportWords.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
