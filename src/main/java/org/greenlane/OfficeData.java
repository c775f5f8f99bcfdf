package org.greenlane;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.desk.supervisor.DataRoom;
import org.greenlane.desk.supervisor.TodayAnswer;
import org.greenlane.health.Event;
import org.greenlane.policy.SiteRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signed data and what the log keeps, as the supervisor's desk shows it.
final class OfficeData implements DataRoom {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeData.class);

    /// In so many of the newest entries the last purge and the last backup are looked for: those of some days.
    private static final long MOST_SCANNED = 20_000;

    private static final int BATCH = 200;

    private final Station station;
    private final OfficeDoor door;
    private final Supplier<TodayAnswer.Standing> standing;
    private final Updates updates;
    private final Executor thread;
    // Of the thread: up to which entry they were looked for.
    private long known;
    private Optional<BackedUp> backedUp = Optional.empty();
    private Optional<Purged> purged = Optional.empty();

    OfficeData(
            Station station, OfficeDoor door, Supplier<TodayAnswer.Standing> standing, Updates updates, Executor thread) {
        this.station = station;
        this.door = door;
        this.standing = standing;
        this.updates = updates;
        this.thread = thread;
    }

    @Override
    public void look(Consumer<Data> told) {
        thread.execute(() -> told.accept(data()));
    }

    private Data data() {
        Period kept = SiteRules.of(station.settings().site()).logRetention();
        Instant now = station.clock().instant();
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(kept);
        station.log().ifPresent(this::findLast);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return new Data(standing.get(), days, from, purged, backedUp, station.foreignLists());
    }

    private void findLast(AuditLog log) {
        try {
            long next = Math.max(known + 1, log.size() - MOST_SCANNED + 1);
            while (next <= log.size()) {
                List<Entry> entries = log.read(next, BATCH);
                if (entries.isEmpty()) {
                    return;
                }
                for (Entry entry : entries) {
                    switch (entry) {
                        case Entry.Purge purge -> purged = Optional.of(new Purged(purge.at(), purge.days()));
                        case Entry.OfStation(_, _, Event.BackedUp(Instant at, var by, _)) ->
                            backedUp = Optional.of(new BackedUp(at, by));
                        default -> {
                            // Something else.
                        }
                    }
                }
                known = entries.getLast().number();
                next = known + 1;
            }
        } catch (AuditException e) {
            LOG.warn("The last purge and backup cannot be told: {}", e.getMessage());
        }
    }

    @Override
    public void take(String folder, Consumer<Taking> told) {
        if (door.visitor().isEmpty()) {
            told.accept(new Taking.Ended(List.of()));
            return;
        }
        updates.bring(
                Path.of(folder),
                view -> {
                    if (view.orElse(null) instanceof UpdateView.Running running) {
                        told.accept(new Taking.Running(running.step(), running.percent(), running.left()));
                    }
                },
                lines -> told.accept(new Taking.Ended(lines.stream().map(OfficeData::line).toList())));
    }

    private static Line line(ImportLine line) {
        Path name = line.file().getFileName();
        Outcome outcome = line.isStopped()
                ? Outcome.STOPPED
                : switch (line.outcome()) {
                    case TAKEN -> Outcome.TAKEN;
                    case IN_FORCE_ALREADY -> Outcome.IN_FORCE_ALREADY;
                    case REFUSED -> Outcome.REFUSED;
                };
        return new Line(name == null ? line.file().toString() : name.toString(), outcome, line.fault());
    }

    @Override
    public void stop() {
        updates.stop();
    }
}
