package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.audit.Entry;
import org.greenlane.authority.Authority;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.card.CardReading;
import org.greenlane.card.Presented;
import org.greenlane.desk.supervisor.LogBook.PersonAnswer;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.AssistedSettings.Window;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SearchReason;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.staff.LookUpAnswer;
import org.greenlane.staff.LookUpLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever a supervisor searches for has laid their document down at the supervisor's desk, and is counted.
class PersonSearchTest {
    private static final OperatorId CHIEF = new OperatorId("S-100");
    private static final SyntheticPeople PEOPLE = new SyntheticPeople(1);
    private static final String AT_GATE = "Gate reader";
    private static final String AT_DESK = "Desk reader";

    @TempDir
    Path folder = Path.of("");

    private Station station;
    private final List<PersonAnswer> told = new ArrayList<>();

    @BeforeEach
    void aStationThatKnowsPeopleByTheirDocuments() throws Exception {
        Site site = Site.at(folder);
        Authority authority = Authority.open(folder.resolve("authority"));
        SubjectKeyFile.take(site.home(), StationSettings.read(site.home().settings()), authority.subjectKeyFile());
        station = Station.open(site.home(), Site.clock(), new HealthBoard(), Station.Recording.LOG);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static Presented card(int person) {
        return CardReading.read(
                IdentityCard.of(PEOPLE.person(person), LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1)), 0);
    }

    private static AssistedSettings named(Window window, String... devices) {
        return new AssistedSettings(true, window, List.of(devices));
    }

    private DocumentClaim searching(Set<String> readers) {
        DocumentClaim claim = new DocumentClaim(readers);
        new OfficeLog(station, () -> Optional.of(CHIEF), claim, Runnable::run)
                .person(SearchReason.COMPLAINT, told::add);
        return claim;
    }

    private List<Event.PersonSearched> searches() throws Exception {
        return station.log().orElseThrow().read(1, 1000).stream()
                .filter(Entry.OfStaff.class::isInstance)
                .map(entry -> ((Entry.OfStaff) entry).event())
                .filter(Event.PersonSearched.class::isInstance)
                .map(Event.PersonSearched.class::cast)
                .toList();
    }

    private LookUpLimits limits() {
        SiteRule rule = SiteRules.of(station.settings().site());
        return station.staff().orElseThrow().lookUpLimits(rule.typedLookUpsPerHour(), rule.lookUpsPerHour());
    }

    @ParameterizedTest
    @EnumSource
    void aTravellerWhoLaysACardAtTheGateIsNotSearchedFor(Window window) throws Exception {
        DocumentClaim claim = searching(DeskRoutes.ofSupervisor(named(window, AT_DESK), Set.of(AT_GATE, AT_DESK)));
        try (Presented traveller = card(1)) {
            assertThat(claim.awaits(AT_GATE)).isFalse();
            assertThat(claim.take(AT_GATE, traveller)).isFalse();
        }
        assertThat(told).isEmpty();
        assertThat(searches()).isEmpty();
        assertThat(claim.take(AT_DESK, card(2))).as("the search goes on waiting").isTrue();
        assertThat(told).containsExactly(PersonAnswer.KNOWN);
        assertThat(searches()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whereSeveralReadersCouldStandAtTheDeskNobodyIsSearchedFor(Window window) throws Exception {
        DocumentClaim claim = searching(DeskRoutes.ofSupervisor(named(window), Set.of(AT_GATE, AT_DESK)));
        assertThat(told).containsExactly(PersonAnswer.NO_READER);
        try (Presented traveller = card(1)) {
            assertThat(claim.take(AT_GATE, traveller)).isFalse();
            assertThat(claim.take(AT_DESK, traveller)).isFalse();
        }
        assertThat(searches()).isEmpty();
    }

    @Test
    void theOnlyReaderIsTheDesksUnlessTheProfileNamesOthers() {
        assertThat(DeskRoutes.ofSupervisor(AssistedSettings.NONE, Set.of(AT_GATE))).containsExactly(AT_GATE);
        assertThat(DeskRoutes.ofSupervisor(named(Window.SAME), Set.of(AT_GATE))).containsExactly(AT_GATE);
        assertThat(DeskRoutes.ofSupervisor(named(Window.SECOND, "Scanner"), Set.of(AT_GATE))).isEmpty();
        assertThat(DeskRoutes.ofSupervisor(named(Window.SECOND), Set.of())).isEmpty();
    }

    @Test
    void aSearchCountsAsALookUpAndTooManyFindNothing() throws Exception {
        LookUpLimits limits = limits();
        DocumentClaim claim = searching(Set.of(AT_DESK));
        claim.take(AT_DESK, card(1));
        assertThat(limits.made()).isEqualTo(1);
        while (limits.byDocument() instanceof LookUpAnswer.Allowed) {
            assertThat(limits.made()).isLessThanOrEqualTo(1000);
        }
        searching(Set.of(AT_DESK)).take(AT_DESK, card(2));
        assertThat(told).containsExactly(PersonAnswer.KNOWN, PersonAnswer.TOO_MANY);
        assertThat(searches()).hasSize(1);
    }
}
