package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.audit.Entry;
import org.greenlane.vault.Secrets;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.staff.Act;
import org.greenlane.status.StatusStore;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationChangeTest {
    private static final OperatorId SUPERVISOR = new OperatorId("S-1");
    private static final OperatorId GUARD = new OperatorId("G-2");
    private static final StationSettings BEFORE =
            new StationSettings(new Region("990100"), SiteKind.PARK, "01".repeat(32), false);
    private static final StationSettings AFTER =
            new StationSettings(new Region("990200"), SiteKind.PORT, "23".repeat(32), false);

    @TempDir
    Path folder = Path.of("");

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private Path marks() {
        return home().statuses().resolve("newest.sealed");
    }

    private static Station.Outside outside() {
        return new Station.Outside(InstantSource.system(), System::nanoTime, Secrets.CHEAP, "file");
    }

    private Station open() throws SetupException {
        return Station.open(home(), outside(), new HealthBoard(), Station.Recording.LOG);
    }

    private StationChange change() throws SetupException {
        return StationChange.begin(home(), outside(), Optional.of(BEFORE), BEFORE);
    }

    private StationSettings settings() throws SetupException {
        return StationSettings.read(home().settings());
    }

    @BeforeEach
    void aStationWithStaff() throws Exception {
        home().create();
        BEFORE.write(home().settings());
        try (Station station = open()) {
            var roster = station.staff().orElseThrow().roster();
            assertThat(roster.enrolFirst(SUPERVISOR, "402819".toCharArray())).isInstanceOf(Act.Done.class);
            station.staff().orElseThrow().signIn(SUPERVISOR, "402819".toCharArray());
            assertThat(roster.enrol(SUPERVISOR, GUARD, Role.GUARD, "730264".toCharArray())).isInstanceOf(Act.Done.class);
        }
        Files.createDirectories(home().statuses());
        Files.write(marks(), new byte[] {1});
    }

    @Test
    void aSupervisorChangesItAndThatStandsInTheLog() throws Exception {
        try (StationChange change = change()) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.to(AFTER);
        }
        assertThat(settings()).isEqualTo(AFTER);
        assertThat(marks()).doesNotExist();
        try (Station station = open()) {
            List<Event> told = station.log().orElseThrow().read(0, 100).stream()
                    .filter(Entry.OfStation.class::isInstance)
                    .<Event>map(entry -> ((Entry.OfStation) entry).event())
                    .toList();
            assertThat(told)
                    .singleElement()
                    .isInstanceOfSatisfying(Event.StationChanged.class, changed -> {
                        assertThat(changed.operator()).contains(SUPERVISOR);
                        assertThat(changed.previousRoot()).contains(BEFORE.rootFingerprint());
                        assertThat(changed.root()).isEqualTo(AFTER.rootFingerprint());
                        assertThat(changed.region()).isEqualTo(AFTER.region());
                        assertThat(changed.site()).isEqualTo(AFTER.site());
                    });
        }
    }

    @Test
    void aSupervisorMakesAllSheetsOfCommandsWorthlessAndNothingMakesThemCountAgain() throws Exception {
        String old;
        try (Station station = open()) {
            old = station.commands().text(LaneCommand.CONFIRM);
        }
        try (StationChange change = change()) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.voidCommandSheets();
        }
        assertThat(settings()).isEqualTo(BEFORE.withCommandSheet(2));
        assertThat(home().settingsBefore()).as("what can be brought back").doesNotExist();
        try (Station station = open()) {
            assertThat(station.commands().read(old)).isEmpty();
            assertThat(station.commands().isWorthless(old)).isTrue();
            assertThat(station.commands().isWorthless("GLC:OK0123456789")).as("another station's").isFalse();
            assertThat(station.log().orElseThrow().read(0, 100))
                    .filteredOn(Entry.OfStation.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(Entry.OfStation.class, it -> {
                        assertThat(it.event().operator()).contains(SUPERVISOR);
                        assertThat(((Event.StationChanged) it.event()).also().commandSheet()).contains(2);
                    });
        }
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), BEFORE)) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.to(AFTER);
        }
        assertThat(settings()).isEqualTo(AFTER.withCommandSheet(2));
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), BEFORE)) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.voidCommandSheets();
        }
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), BEFORE)) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.undo();
        }
        assertThat(settings()).isEqualTo(BEFORE.withCommandSheet(3));
    }

    @Test
    void sheetsOfCommandsAreMadeWorthlessByASupervisorsPinAlone() throws Exception {
        try (StationChange change = change()) {
            assertThatExceptionOfType(SetupException.class).isThrownBy(change::voidCommandSheets);
            change.agreed(SUPERVISOR, false);
            assertThatExceptionOfType(SetupException.class).isThrownBy(change::voidCommandSheets);
        }
        assertThat(settings()).isEqualTo(BEFORE);
    }

    @Test
    void nobodyElseChangesIt() throws Exception {
        try (StationChange change = change()) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> change.to(AFTER));
            assertThat(change.signIn(SUPERVISOR, "402818".toCharArray())).isInstanceOf(SignIn.Wrong.class);
            assertThat(change.isAllowed()).isFalse();
            assertThat(change.signIn(GUARD, "730264".toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(change.isAllowed()).isFalse();
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> change.to(AFTER));
        }
        assertThat(settings()).isEqualTo(BEFORE);
        assertThat(marks()).exists();
    }

    @Test
    void itIsNotChangedWhileItsGateIsOpen() throws Exception {
        try (Station _ = open()) {
            assertThatExceptionOfType(SetupException.class).isThrownBy(this::change).withMessageContaining("has this station open");
        }
    }

    @Test
    void theMarksStayWhereTheRootDoes() throws Exception {
        StationSettings port = new StationSettings(BEFORE.region(), SiteKind.PORT, BEFORE.rootFingerprint(), false);
        SetupStaging.change(home(), Optional.of(BEFORE), port, _ -> {});
        assertThat(settings()).isEqualTo(port);
        assertThat(marks()).exists();
    }

    @Test
    void aChangeThatWasCutShortIsFinishedByWhoeverOpensIt() throws Exception {
        Path whole = Files.createDirectories(home().folder().resolve(".setup.whole"));
        AFTER.write(new StationHome(whole).settings());
        assertThat(settings()).isEqualTo(BEFORE);
        SetupStaging.finish(home());
        assertThat(settings()).isEqualTo(AFTER);
        assertThat(marks()).doesNotExist();
        assertThat(whole).doesNotExist();
    }

    private void changeTo(StationSettings before, StationSettings after) throws Exception {
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(before), before)) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.to(after);
        }
    }

    private void undo() throws Exception {
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), settings())) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.undo();
        }
    }

    @Test
    void whatItWasComesBackAndWhatItBecameThenComesBackToo() throws Exception {
        changeTo(BEFORE, AFTER);
        assertThat(marks()).doesNotExist();
        undo();
        assertThat(settings()).isEqualTo(BEFORE);
        assertThat(marks()).as("how new the statuses of that root were").hasBinaryContent(new byte[] {1});
        undo();
        assertThat(settings()).isEqualTo(AFTER);
    }

    private List<Event.StationChanged> changes() throws Exception {
        try (Station station = open()) {
            return station.log().orElseThrow().read(0, 100).stream()
                    .filter(Entry.OfStation.class::isInstance)
                    .map(entry -> ((Entry.OfStation) entry).event())
                    .filter(Event.StationChanged.class::isInstance)
                    .map(Event.StationChanged.class::cast)
                    .toList();
        }
    }

    @Test
    void theLogSaysHowItStartsAndWhetherAChangeWasUndone() throws Exception {
        var ports = new TreeMap<String, PortName>(Map.of("ID reader", new PortName.File("/dev/ttyS0")));
        StationSettings moved = BEFORE.starting(new StationSettings.Start(
                Optional.of("station-gate"), Optional.of("zh"), Optional.of("dark"), ports));
        changeTo(BEFORE, moved);
        changeTo(moved, moved.starting(moved.start().beginning("ko", "light")));
        undo();
        var names = new TreeMap<>(Map.of("ID reader", "/dev/ttyS0"));
        assertThat(changes()).extracting(Event.StationChanged::start).containsExactly(
                start("zh", "dark", names, false), start("ko", "light", names, false), start("zh", "dark", names, true));
    }

    private static Optional<Event.StationChanged.Start> start(
            String language, String look, SortedMap<String, String> ports, boolean undone) {
        return Optional.of(new Event.StationChanged.Start(
                Optional.of("station-gate"), Optional.of(language), Optional.of(look), ports, undone));
    }

    @Test
    void whatTheLogCannotTakeIsNotChanged() throws Exception {
        var ports = new TreeMap<String, PortName>(Map.of("ID reader", new PortName.File("/dev/" + "x".repeat(300))));
        StationSettings tooLong = BEFORE.starting(
                new StationSettings.Start(Optional.empty(), Optional.empty(), Optional.empty(), ports));
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> changeTo(BEFORE, tooLong))
                .withMessageContaining("Nothing was changed");
        assertThat(settings()).isEqualTo(BEFORE);
        assertThat(changes()).isEmpty();
    }

    @Test
    void undoingLeavesTheStickAndTheSourceOfDeliveriesAsTheyAreNow() throws Exception {
        changeTo(BEFORE, AFTER);
        Path stick = Path.of("/media/stick/greenlane.key");
        settings().withKeyFile(Optional.of(stick)).write(home().settings());
        undo();
        assertThat(settings().site()).isEqualTo(BEFORE.site());
        assertThat(settings().keyFile()).contains(stick);
    }

    @Test
    void whereNothingWasChangedNothingComesBack() throws Exception {
        try (StationChange change = change()) {
            change.agreed(SUPERVISOR, false);
            assertThatExceptionOfType(SetupException.class).isThrownBy(change::undo).withMessageContaining("Nothing was changed");
        }
        assertThat(settings()).isEqualTo(BEFORE);
        assertThat(StationChange.undone(home(), settings())).isEmpty();
    }

    private static StationSettings like(StationSettings.Start start, SiteKind site) {
        return new StationSettings(BEFORE.region(), site, BEFORE.rootFingerprint(), false).starting(start);
    }

    @Test
    void whoAskedAtTheDeskChangesWithoutTheirPinOnlyHowItBegins() throws Exception {
        StationSettings.Start start = BEFORE.start();
        SortedMap<String, PortName> port = new TreeMap<>(Map.of("Reader", new PortName.File("/dev/ttyS0")));
        List<StationSettings> others = List.of(
                AFTER,
                like(start, SiteKind.PORT),
                like(new StationSettings.Start(Optional.of("border-post"), start.language()), SiteKind.PARK),
                like(new StationSettings.Start(start.profile(), start.language(), start.look(), port), SiteKind.PARK));
        StationSettings begins = like(start.beginning("ko", "dark"), SiteKind.PARK);
        try (StationChange change = change()) {
            change.agreed(SUPERVISOR, false);
            for (StationSettings other : others) {
                assertThatExceptionOfType(SetupException.class).isThrownBy(() -> change.to(other)).withMessageContaining("PIN");
                assertThat(settings()).isEqualTo(BEFORE);
            }
            change.to(begins);
        }
        assertThat(settings()).isEqualTo(begins);
    }

    @Test
    void whoAskedAtTheDeskUndoesWithoutTheirPinOnlyHowItBegins() throws Exception {
        StationSettings.Start start = BEFORE.start();
        StationSettings korean = like(start.beginning("ko", "dark"), SiteKind.PARK);
        changeTo(BEFORE, korean);
        undoAtTheDesk(false);
        assertThat(settings()).isEqualTo(BEFORE);
        for (StationSettings other : List.of(
                AFTER,
                like(start, SiteKind.PORT),
                like(new StationSettings.Start(Optional.of("border-post"), start.language()), SiteKind.PARK))) {
            changeTo(BEFORE, other);
            assertThatExceptionOfType(SetupException.class).isThrownBy(() -> undoAtTheDesk(false)).withMessageContaining("PIN");
            assertThat(settings()).isEqualTo(other);
            undoAtTheDesk(true);
            assertThat(settings()).isEqualTo(BEFORE);
        }
    }

    private void undoAtTheDesk(boolean gavePin) throws Exception {
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), settings())) {
            change.agreed(SUPERVISOR, gavePin);
            change.undo();
        }
    }

    @Test
    void theLogSaysWhereDeliveriesComeFromOnlyWhereThatWasChanged() throws Exception {
        StationSettings from = new StationSettings(
                BEFORE.region(), BEFORE.site(), BEFORE.rootFingerprint(), false, updates(Optional.of("/media/stick")));
        StationSettings begins = from.starting(from.start().beginning("ko", "dark"));
        changeTo(BEFORE, from);
        changeTo(from, begins);
        changeTo(begins, BEFORE);
        assertThat(changes()).extracting(change -> change.also().source())
                .containsExactly(Optional.of("/media/stick"), Optional.empty(), Optional.of(""));
    }

    private static UpdateSettings updates(Optional<String> source) {
        return new UpdateSettings(source, Optional.empty(), UpdateSettings.NONE.every());
    }

    private Optional<byte[]> subjectKey() throws Exception {
        return new SubjectKeyFile(home(), settings(), StationVault.open(home())).open();
    }

    @Test
    void aSubjectKeyTakesAPinStandsInTheLogAndLeavesWhatCanBeUndone() throws Exception {
        changeTo(BEFORE, AFTER);
        byte[] key = {9, 8, 7};
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(AFTER), AFTER)) {
            change.withSubjectKey(key.clone());
            change.agreed(SUPERVISOR, false);
            assertThatExceptionOfType(SetupException.class).isThrownBy(() -> change.to(AFTER)).withMessageContaining("PIN");
            assertThat(subjectKey()).isEmpty();
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.to(AFTER);
        }
        assertThat(subjectKey()).hasValueSatisfying(it -> assertThat(it).isEqualTo(key));
        assertThat(changes()).extracting(change -> change.also().subjectKey()).containsExactly(false, true);
        assertThat(StationChange.undone(home(), settings())).contains(BEFORE);
    }

    @Test
    void aSubjectKeyComesWithWhatItIsFor() throws Exception {
        byte[] key = {9, 8, 7};
        try (StationChange change = change()) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.withSubjectKey(key.clone());
            change.to(AFTER);
        }
        assertThat(settings()).isEqualTo(AFTER);
        assertThat(subjectKey()).hasValueSatisfying(it -> assertThat(it).isEqualTo(key));
        assertThat(changes()).extracting(change -> change.also().subjectKey()).containsExactly(true);
    }

    @Test
    void whatIsBegunAgainAfterACutPutsNoMarksAsideTwice() throws Exception {
        String here = BEFORE.rootFingerprint();
        String there = AFTER.rootFingerprint();
        StatusStore.trustAnother(home().statuses(), Optional.of(here), there);
        Files.write(marks(), new byte[] {2});
        for (int times = 0; times < 2; times++) {
            StatusStore.trustAnother(home().statuses(), Optional.of(there), here);
            assertThat(marks()).hasBinaryContent(new byte[] {1});
        }
        for (int times = 0; times < 2; times++) {
            StatusStore.trustAnother(home().statuses(), Optional.of(here), there);
            assertThat(marks()).hasBinaryContent(new byte[] {2});
        }
    }

    @Test
    void whatNoGateCanBeOpenedAsItDoesNotBecome() throws Exception {
        try (StationChange change = change()) {
            change.onlyTo(after -> after.site() != SiteKind.PORT);
            change.signIn(SUPERVISOR, "402819".toCharArray());
            assertThatExceptionOfType(SetupException.class).isThrownBy(() -> change.to(AFTER)).withMessageContaining("No gate");
        }
        assertThat(settings()).isEqualTo(BEFORE);
    }

    @Test
    void whoIsNoSupervisorAgreesToNothingFromTheDeskEither() throws Exception {
        try (StationChange change = change()) {
            for (OperatorId nobody : List.of(GUARD, new OperatorId("S-9"))) {
                assertThatExceptionOfType(SetupException.class).isThrownBy(() -> change.agreed(nobody, true));
                assertThat(change.isAllowed()).isFalse();
            }
        }
    }
}
