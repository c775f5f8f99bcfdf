package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Bond;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.FamilyBook;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.Population;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.CardReading;
import org.greenlane.card.Presented;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Assistance;
import org.greenlane.health.Consent;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.lane.Shown;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a station of its own, which knows a family: real keys, real statuses in H2, a real log.
abstract class AtFamilyStation {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Population PEOPLE = new Population(500, 11);
    static final Assistance AGREED = new Assistance(
            new OperatorId("G1"),
            LookUpWay.DOCUMENT,
            Optional.of(new Consent(Consent.Way.GUARDIAN, "zh")),
            Optional.empty());

    @TempDir
    Path folder;

    final SyntheticPeople people = new SyntheticPeople(PEOPLE.seed());
    final HealthBoard board = new HealthBoard();
    Instant now = NOW;
    Authority authority;
    StationHome home;
    Station station;

    @BeforeEach
    void aStationIsSetUpAndKnowsAFamily() throws Exception {
        authority = Authority.init(folder.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        FamilyBook book = authority.families();
        book.bind(new Bond(guardian(), minor(0)), PEOPLE, TODAY);
        book.bind(new Bond(guardian(), minor(1)), PEOPLE, TODAY);
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), true)
                .write(home.settings());
        Path delivery = folder.resolve("delivery");
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1))
                .write(delivery, PEOPLE, Progress.NONE);
        take(delivery);
        SubjectKeyFile.take(home, StationSettings.read(home.settings()), authority.subjectKeyFile());
        open();
    }

    void take(Path delivery) throws Exception {
        assertThat(StationImport.of(home, List.of(delivery), InstantSource.fixed(now), Progress.NONE))
                .allMatch(ImportLine::taken);
    }

    final void open() throws SetupException {
        station = Station.open(home, () -> now, board, Station.Recording.LOG);
    }

    @AfterEach
    void theStationCloses() {
        station.close();
    }

    int someone(int number, AgeGroup age) {
        return IntStream.range(0, PEOPLE.people())
                .filter(i -> isPlainGreen(people.person(i))
                        && AgeGroup.of(IdentityCard.birth(people.person(i)), TODAY) == age)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    static boolean isPlainGreen(Person person) {
        return person.colour() == HealthColour.GREEN && person.travel() == TravelRisk.CLEAR;
    }

    int guardian() {
        return someone(0, AgeGroup.ADULT);
    }

    int minor(int number) {
        return someone(number, AgeGroup.MINOR);
    }

    Presented card(int person) {
        return CardReading.read(
                IdentityCard.of(people.person(person), LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1)), 0);
    }

    Shown paper(Instant printed) throws IOException {
        return code(Medium.PAPER, printed, people.person(guardian()));
    }

    Shown code(Medium medium, Instant issued, Person person) throws IOException {
        return new Shown(List.of(authority
                .issuer(SyntheticRegion.HOME, new SecureRandom())
                .issue(List.of(person), medium, issued, Duration.ofDays(90))
                .text()));
    }
}
