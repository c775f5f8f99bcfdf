package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.status.StatusStore;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.Test;

/// Who changes a station, and what then becomes of it.
class StationChangeTest extends ChangingAStation {
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
