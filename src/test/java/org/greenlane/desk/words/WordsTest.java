package org.greenlane.desk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.desk.words.TextFiles.assertAllDiffer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.delivery.DeliveryException;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Hint;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.status.BundleFault;
import org.greenlane.trust.TrustException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final CodeKind[] SCHEMES = {
        CodeKind.EU_DCC, CodeKind.SMART_HEALTH_CARD, CodeKind.NZCP, CodeKind.VDS_NC, CodeKind.DIVOC
    };
    private static final Wanted[] WANTED = {new Wanted.Codes(2, 3, NOON), new Wanted.Document(true, NOON)};
    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhyAndWhatToDo(Language language) {
        Words words = Words.of(language);
        for (Reason reason : Reason.values()) {
            assertThat(words.reason(reason)).as(reason.name()).isNotBlank();
            assertThat(words.nextStep(reason)).as(reason.name()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultSaysWhatHappenedAndItsRemedy(Language language) {
        Words words = Words.of(language);
        for (Fault.Kind kind : Fault.Kind.values()) {
            assertThat(words.fault(kind)).as(kind.name()).isNotBlank();
            assertThat(words.remedy(kind)).as(kind.name()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseForWhichADeliveryIsRefusedIsSaidInWords(Language language) {
        Words words = Words.of(language);
        Stream.of(BundleFault.values(), DeliveryException.Kind.values(), TrustException.Kind.values())
                .flatMap(Stream::of)
                .forEach(cause -> assertThat(words.cause(cause.name())).as(cause.name()).isPresent());
        Fault refused = new Fault(Fault.Kind.DELIVERY_REFUSED, "Updates", "ROLLBACK: the bundle is old", NOON);
        assertThat(words.fault(refused, List.of()))
                .isEqualTo(words.about(words.fault(Fault.Kind.DELIVERY_REFUSED), words.cause("ROLLBACK").orElseThrow()));
        Fault other = new Fault(Fault.Kind.DELIVERY_REFUSED, "Updates", "DCC_SIGNERS: a file", NOON);
        assertThat(words.fault(other, List.of())).isEqualTo(words.fault(Fault.Kind.DELIVERY_REFUSED));
    }

    @Test
    void aBrokenDeviceIsNamedByWhatItIsAndByItsNameBesideAnotherOfItsKind() {
        Fault lost = new Fault(Fault.Kind.DEVICE_LOST, "Turnstile", "", NOON);
        DeviceState turnstile = new DeviceState("Turnstile", DeviceState.Kind.RELAY, false);
        DeviceState door = new DeviceState("Door", DeviceState.Kind.RELAY, true);

        assertThat(Words.of(Language.CHINESE).fault(lost, List.of(turnstile))).isEqualTo("闸门继电器：已断开");
        assertThat(Words.of(Language.CHINESE).fault(lost, List.of(door, turnstile))).isEqualTo("闸门继电器（Turnstile）：已断开");
        assertThat(Words.of(Language.ENGLISH).fault(lost, List.of())).isEqualTo("Turnstile: unplugged");
    }

    @Test
    void nobodyIsSentToTheStaffWhereTheStaffRead() {
        Verdict ask = new Verdict.AskStaff(List.of(Reason.YELLOW), Optional.empty());
        assertThat(Stream.of(Language.values()).map(language -> Words.of(language).atTheDesk().verdictWord(ask)))
                .containsExactly("NOT YET", "暂不放行", "확인 필요");
        assertThat(Words.of(Language.ENGLISH).atTheDesk().companion(Optional.of(new Region("KR"))).verdictWord(ask))
                .isEqualTo("확인 필요");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | the staff's desk
            CHINESE | 人工通道
            KOREAN  | 직원 창구
            """)
    void norToTheDeskWhereTheyStand(Language language, String desk) {
        Words words = Words.of(language);
        assertThat(words.nextStep(Reason.HOLDER_NOT_COMPARED)).containsIgnoringCase(desk);
        for (Reason reason : Reason.values()) {
            assertThat(words.atTheDesk().nextStep(reason)).as(reason.name()).isNotBlank().doesNotContainIgnoringCase(desk);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyValueOfTheFieldHasAWord(Language language) {
        Words words = Words.of(language);
        assertAllDiffer(HealthColour.values(), words::colour);
        assertAllDiffer(TravelRisk.values(), words::travel);
        assertAllDiffer(Medium.values(), words::medium);
        assertAllDiffer(Hint.values(), words::hint);
        assertAllDiffer(DeviceState.Kind.values(), words::device);
        assertAllDiffer(CardCue.values(), words::cue);
        assertAllDiffer(CardCue.values(), words::cueHint);
        assertAllDiffer(Barrier.values(), words::barrier);
        assertAllDiffer(AgeGroup.values(), words::ageGroup);
        assertAllDiffer(CertificateKind.values(), kind -> words.certificate(CodeKind.NZCP, Optional.empty(), kind));
        assertAllDiffer(SCHEMES, scheme -> words.certificate(scheme, Optional.empty(), CertificateKind.TEST));
        assertAllDiffer(WANTED, words::want);
        assertAllDiffer(WANTED, words::whyWanted);
        for (Phrase phrase : Phrase.values()) {
            assertThat(words.say(phrase)).as(phrase.name()).isNotBlank();
        }
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() throws IOException {
        TextFiles.assertSameKeysWithTheSamePlaceholders("words");
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwiceInAFile(Language language) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : text(language).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String key = line.split("=", 2)[0];
                assertThat(seen.add(key)).as(key).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceIsTooLongForAGlance(Language language) {
        Words words = Words.of(language);
        for (Reason reason : Reason.values()) {
            assertThat(words.reason(reason)).hasSizeLessThanOrEqualTo(52);
            assertThat(words.nextStep(reason)).hasSizeLessThanOrEqualTo(56);
        }
    }

    @Test
    void aCertificateIsNamedByItsCountryInTheLanguageOfTheScreen() {
        Optional<Region> germany = Optional.of(new Region("DE"));
        assertThat(Stream.of(Language.values())
                        .map(language -> Words.of(language)
                                .certificate(CodeKind.EU_DCC, germany, CertificateKind.VACCINATION)))
                .containsExactly("EU certificate · Germany · vaccination", "欧盟证明 · 德国 · 疫苗接种", "EU 증명서 · 독일 · 예방접종");
        assertThat(Words.of(Language.ENGLISH).country(new Region("440100"))).isEqualTo("440100");
        assertThat(Words.of(Language.ENGLISH).byRule(new DecidingRule("VR-CN-0001", "1.0.0")))
                .contains("VR-CN-0001", "1.0.0");
    }

    @Test
    void whoeverComesFromAnotherCountryReadsTheirOwnLanguageBeneath() {
        assertThat(Language.CHINESE.companion(Optional.of(new Region("KR")))).isEqualTo(Language.KOREAN);
        assertThat(Language.ENGLISH.companion(Optional.of(new Region("KR")))).isEqualTo(Language.KOREAN);
        assertThat(Language.KOREAN.companion(Optional.of(new Region("DE")))).isEqualTo(Language.ENGLISH);
        assertThat(Language.ENGLISH.companion(Optional.of(new Region("DE")))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(new Region("440100"))).isEqualTo(Language.CHINESE);
    }

    @Test
    void theGiantWordsAreThoseOfTheField() {
        Verdict pass = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        Verdict ask = new Verdict.AskStaff(Reason.YELLOW);
        Verdict stop = new Verdict.Stop(Reason.RED);
        assertThat(Stream.of(pass, ask, stop).map(Words.of(Language.ENGLISH)::verdictWord))
                .containsExactly("PASS", "ASK STAFF", "STOP");
        assertThat(Stream.of(pass, ask, stop).map(Words.of(Language.CHINESE)::verdictWord))
                .containsExactly("通行", "请找工作人员", "禁止通行");
        assertThat(Stream.of(pass, ask, stop).map(Words.of(Language.KOREAN)::verdictWord))
                .containsExactly("통과", "직원에게 문의하세요", "통행 금지");
    }

    @Test
    void theLanguageButtonGoesRoundThroughAllLanguages() {
        assertThat(Stream.iterate(Language.ENGLISH, Language::next).limit(4))
                .containsExactly(Language.ENGLISH, Language.CHINESE, Language.KOREAN, Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void nothingSaidAloudTellsOfAnybodysHealth(Language language) {
        Words words = Words.of(language);
        List<String> secrets = Stream.of(
                        Stream.of(HealthColour.values()).map(words::colour),
                        Stream.of(Reason.values()).map(words::reason),
                        Stream.of(TravelRisk.values()).map(words::travel))
                .flatMap(all -> all)
                .toList();
        for (Spoken spoken : Spoken.values()) {
            assertThat(words.spoken(spoken)).as(spoken.name()).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(secrets).noneMatch(secret -> words.spoken(spoken).contains(secret));
        }
    }

    @Test
    void agesAreSaidInTheUnitThatPeopleUse() {
        Words english = Words.of(Language.ENGLISH);
        assertThat(Stream.of(
                                Duration.ofMinutes(-5),
                                Duration.ofSeconds(59),
                                Duration.ofMinutes(59),
                                Duration.ofMinutes(60),
                                Duration.ofHours(47),
                                Duration.ofHours(48),
                                Duration.ofDays(9))
                        .map(english::age))
                .containsExactly("0 min", "0 min", "59 min", "1 h", "47 h", "2 days", "9 days");
        assertThat(Words.of(Language.CHINESE).age(Duration.ofHours(2))).isEqualTo("2 小时");
    }

    @Test
    void staleAndMissingStatusesAreSaidInWords() {
        Words english = Words.of(Language.ENGLISH);
        Freshness fresh = new Freshness(NOON.minusSeconds(7200), NOON.plusSeconds(80_000));
        Freshness ending = new Freshness(NOON.minusSeconds(80_000), NOON.plusSeconds(7200));
        Freshness stale = new Freshness(NOON.minusSeconds(7200), NOON);
        assertThat(english.statusesAge(Optional.of(fresh), NOON)).isEqualTo("Statuses 2 h old");
        assertThat(english.statusesAge(Optional.of(ending), NOON)).isEqualTo("Statuses good for 2 h");
        assertThat(english.statusesAge(Optional.of(stale), NOON)).isEqualTo("Statuses out of date, 2 h old");
        assertThat(english.trustListAge(Optional.empty(), NOON)).isEqualTo("No trust list");
    }

    @Test
    void anUnrecordedPassageSaysSo() {
        assertThat(Words.of(Language.ENGLISH).record(17)).isEqualTo("Record 17");
        assertThat(Words.of(Language.ENGLISH).record(0)).isEqualTo("Not recorded");
    }

    @Test
    void aGroupIsCounted() {
        assertThat(Words.of(Language.ENGLISH).tally(2, 3)).isEqualTo("2 of 3 may pass");
        assertThat(Words.of(Language.CHINESE).tally(2, 3)).isEqualTo("3 人中 2 人可通行");
    }

    @Test
    void languagesAreFoundByTheirTags() {
        assertThat(Language.ofTag("zh-CN")).contains(Language.CHINESE);
        assertThat(Language.ofTag("EN_gb")).contains(Language.ENGLISH);
        assertThat(Language.ofTag("fr")).isEmpty();
        assertThat(Language.ofTag("ko-KR")).contains(Language.KOREAN);
        assertThat(Language.KOREAN.companion()).isEqualTo(Language.CHINESE);
        assertThat(Language.CHINESE.companion()).isEqualTo(Language.ENGLISH);
        assertThat(Language.ENGLISH.companion()).isEqualTo(Language.CHINESE);
    }

    private static String text(Language language) throws IOException {
        String name = "words_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        }
    }
}
