package org.greenlane;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.desk.supervisor.IncidentBook;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Incidents in the log: written down by a supervisor, durable before that is told.
final class OfficeIncidents implements IncidentBook {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeIncidents.class);
    private static final int BATCH = 200;

    /// A day with more entries shows the newest of them only.
    private static final long MOST_SCANNED = 50_000;

    private final Station station;
    private final Supplier<Optional<OperatorId>> supervisor;
    private final Executor thread;

    /// @param supervisor who is at the desk
    OfficeIncidents(Station station, Supplier<Optional<OperatorId>> supervisor, Executor thread) {
        this.station = station;
        this.supervisor = supervisor;
        this.thread = thread;
    }

    @Override
    public void note(IncidentKind kind, Optional<Long> passage, String note, Consumer<Noted> told) {
        thread.execute(() -> told.accept(noted(kind, passage, note)));
    }

    private Noted noted(IncidentKind kind, Optional<Long> passage, String note) {
        Optional<OperatorId> who = supervisor.get();
        if (who.isEmpty() || station.log().isEmpty()) {
            return Noted.NOT_RECORDED;
        }
        try {
            if (passage.isPresent() && !isPassage(passage.get(), station.log().get())) {
                return Noted.NO_SUCH_PASSAGE;
            }
            station.record(new Event.IncidentNoted(station.clock().instant(), who.get(), kind, passage, note));
            return Noted.DONE;
        } catch (AuditException e) {
            LOG.warn("An incident could not be recorded: {}", e.getMessage());
            return Noted.NOT_RECORDED;
        }
    }

    private static boolean isPassage(long number, AuditLog log) throws AuditException {
        return number > 0
                && log.read(number, 1).stream()
                        .anyMatch(entry -> entry.number() == number && entry instanceof Entry.OfPassage);
    }

    @Override
    public void today(Consumer<Optional<List<Incident>>> told) {
        thread.execute(() -> told.accept(ofToday()));
    }

    private Optional<List<Incident>> ofToday() {
        if (supervisor.get().isEmpty() || station.log().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(station.log().get()));
        } catch (AuditException e) {
            LOG.warn("Incidents cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private List<Incident> read(AuditLog log) throws AuditException {
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = LocalDate.ofInstant(station.clock().instant(), zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        List<Incident> incidents = new ArrayList<>();
        long next = Math.max(new LogSearch(log).firstAt(midnight), log.size() - MOST_SCANNED + 1);
        while (next <= log.size()) {
            for (Entry entry : log.read(next, BATCH)) {
                if (!entry.at().isBefore(midnight)
                        && entry instanceof Entry.OfStaff act
                        && act.event() instanceof Event.IncidentNoted incident) {
                    incidents.add(new Incident(
                            entry.number(),
                            entry.at(),
                            incident.operator(),
                            incident.kind(),
                            incident.passage(),
                            act.isPurged() ? "" : incident.note()));
                }
            }
            next += BATCH;
        }
        return incidents.reversed();
    }
}
