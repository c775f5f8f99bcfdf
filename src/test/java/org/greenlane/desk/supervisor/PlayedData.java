package org.greenlane.desk.supervisor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.greenlane.health.Freshness;

/// Statuses and lists in force, and deliveries that go on until a test ends them.
final class PlayedData implements DataRoom {
    TodayAnswer.Standing standing = OfficeDays.well();
    Optional<BackedUp> backedUp = Optional.of(new BackedUp(Offices.NOW.minusSeconds(90_000), Optional.of(Offices.CHIEF)));
    SortedMap<String, Freshness> foreign = new TreeMap<>(Map.of(
            "dcc-revocations", new Freshness(Offices.NOW.minusSeconds(80_000), Offices.NOW.plusSeconds(6_400)),
            "dcc-signers", new Freshness(Offices.NOW.minusSeconds(80_000), Offices.NOW.plusSeconds(80_000))));
    Optional<Consumer<Taking>> taking = Optional.empty();
    int stops;

    @Override
    public void look(Consumer<DataRoom.Data> told) {
        told.accept(new DataRoom.Data(
                standing, 30, LocalDate.of(2022, 4, 1), Optional.of(new Purged(Offices.NOW.minusSeconds(80_000), 1)), backedUp, foreign));
    }

    @Override
    public void take(String folder, Consumer<Taking> told) {
        taking = Optional.of(told);
    }

    @Override
    public void stop() {
        stops++;
    }
}
