package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SiteKind;
import org.greenlane.staff.Act;
import org.greenlane.vault.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A station with a supervisor and a guard, which shall be something else.
abstract class ChangingAStation {
    static final OperatorId SUPERVISOR = new OperatorId("S-1");
    static final OperatorId GUARD = new OperatorId("G-2");
    static final StationSettings BEFORE =
            new StationSettings(new Region("990100"), SiteKind.PARK, "01".repeat(32), false);
    static final StationSettings AFTER =
            new StationSettings(new Region("990200"), SiteKind.PORT, "23".repeat(32), false);

    @TempDir
    Path folder = Path.of("");

    StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    Path marks() {
        return home().statuses().resolve("newest.sealed");
    }

    static Station.Outside outside() {
        return new Station.Outside(InstantSource.system(), System::nanoTime, Secrets.CHEAP, "file");
    }

    Station open() throws SetupException {
        return Station.open(home(), outside(), new HealthBoard(), Station.Recording.LOG);
    }

    StationChange change() throws SetupException {
        return StationChange.begin(home(), outside(), Optional.of(BEFORE), BEFORE);
    }

    StationSettings settings() throws SetupException {
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

    void changeTo(StationSettings before, StationSettings after) throws Exception {
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(before), before)) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.to(after);
        }
    }

    void undo() throws Exception {
        try (StationChange change = StationChange.begin(home(), outside(), Optional.of(settings()), settings())) {
            change.signIn(SUPERVISOR, "402819".toCharArray());
            change.undo();
        }
    }

    List<Event.StationChanged> changes() throws Exception {
        try (Station station = open()) {
            return station.log().orElseThrow().read(0, 100).stream()
                    .filter(Entry.OfStation.class::isInstance)
                    .map(entry -> ((Entry.OfStation) entry).event())
                    .filter(Event.StationChanged.class::isInstance)
                    .map(Event.StationChanged.class::cast)
                    .toList();
        }
    }

    static StationSettings like(StationSettings.Start start, SiteKind site) {
        return new StationSettings(BEFORE.region(), site, BEFORE.rootFingerprint(), false).starting(start);
    }
}
