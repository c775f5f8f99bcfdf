package org.greenlane.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.card.CardReading;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;

class TravellerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    static Path folder = Path.of("");

    private static @Nullable DemoAuthority authority;
    private static @Nullable Station station;

    @BeforeAll
    static void openADemoStation() throws Exception {
        StationHome home = new StationHome(folder.resolve("station"));
        authority = DemoStation.prepare(home, CLOCK);
        station = Station.open(home, CLOCK, new HealthBoard(), Station.Recording.LOG);
    }

    @AfterAll
    static void closeIt() {
        if (station != null) {
            station.close();
        }
    }

    private static Passage passageOf(Traveller traveller) throws Exception {
        if (authority == null || station == null) {
            throw new AssertionError("no station");
        }
        Optional<byte[]> card = authority.cardOf(traveller, LocalDate.ofInstant(NOW, ZoneId.systemDefault()));
        if (card.isPresent()) {
            return station.checkpoint().admit(CardReading.read(card.get(), 0));
        }
        return station.checkpoint().admit(new Shown(authority.codesOf(traveller, NOW)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTravellerIsAnsweredAsTheTrayPromises(Traveller traveller) throws Exception {
        Passage passage = passageOf(traveller);

        assertThat(new DemoShift.Line(traveller, passage, Duration.ZERO, Duration.ZERO).isAsExpected())
                .as(passage.verdict().toString())
                .isTrue();
        assertThat(passage.number()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUTER, GREEN", "GRANDMOTHER, GREEN", "FAMILY, GREEN", "NEIGHBOUR, PERSON_UNKNOWN", "JOURNEY, TRAVEL_MARKED",
        "YELLOW, YELLOW", "RED, RED", "TURNED_RED, STATUS_CHANGED", "OLD_SCREENSHOT, CODE_EXPIRED", "FORGER, FORGED",
        "ANNOUNCED, REGION_NOT_RECOGNISED", "VISITOR, OTHER_SYSTEM", "POSTER, NOT_A_HEALTH_CODE",
        "TWO_PHONES, SEVERAL_CODES", "GRANDFATHER, GREEN", "SCHOOLCHILD, GREEN", "CARD_OF_RED, RED",
        "OLD_CARD, DOCUMENT_NOT_VALID"
    })
    void everyTravellerShowsAnotherReason(Traveller traveller, Reason reason) throws Exception {
        assertThat(passageOf(traveller).verdict().reasons()).contains(reason);
    }

    @Test
    void theFamilyIsThreePeopleOnOnePhone() throws Exception {
        assertThat(passageOf(Traveller.FAMILY).people()).hasSize(3);
    }

    @Test
    void theAgesOfTheOldManAndTheChildAreTold() throws Exception {
        assertThat(passageOf(Traveller.GRANDFATHER).people().getFirst().age()).contains(AgeGroup.ELDERLY);
        assertThat(passageOf(Traveller.SCHOOLCHILD).people().getFirst().age()).contains(AgeGroup.MINOR);
    }

    @Test
    void theVisitorsCodeIsKnownByItsSystem() throws Exception {
        assertThat(passageOf(Traveller.VISITOR).kind()).isNotIn(CodeKind.NONE, CodeKind.NATIVE);
    }

    @ParameterizedTest
    @EnumSource
    void everyTravellerHasWordsInThisLanguage(Language language) {
        TravellerWords words = TravellerWords.in(language.tag());

        assertThat(Arrays.stream(Traveller.values()).map(words::title)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(Arrays.stream(Traveller.values()).map(words::subtitle)).noneMatch(String::isBlank);
    }
}
