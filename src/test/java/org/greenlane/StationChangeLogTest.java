package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.Test;

/// What the log says of a change of the station.
class StationChangeLogTest extends ChangingAStation {
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
}
