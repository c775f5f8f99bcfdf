package org.greenlane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.delivery.DeliveryException;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says on the health board and in the program's log what became of updates.
final class UpdateReport {
    static final String INCOMING_PART = "Incoming";

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReport.class);

    private final Station station;

    UpdateReport(Station station) {
        this.station = station;
    }

    /// Says when no newer statuses come: whoever hands out the same old ones for ever is found out by their age.
    void age() {
        Instant now = station.clock().instant();
        Optional<Freshness> freshness = station.statuses().freshness();
        boolean expected = station.settings().updates().source().isPresent();
        if (freshness.filter(f -> f.isStale(now) || (expected && f.endsSoon(now))).isPresent()) {
            String detail = "NO_NEWER: good until " + freshness.get().expires() + ", and no newer ones have come";
            station.board().report(new Fault(Fault.Kind.STATUSES_ENDING, Station.STATUSES_PART, detail, now));
        } else {
            station.board().mended(Station.STATUSES_PART, Fault.Kind.STATUSES_ENDING);
        }
    }

    void failed(DeliveryException e) {
        if (e.kind() == DeliveryException.Kind.CANCELLED) {
            LOG.info("A transfer was stopped");
            return;
        }
        Fault.Kind kind = e.kind().isRefusal() ? Fault.Kind.DELIVERY_REFUSED : Fault.Kind.DELIVERY_UNREACHABLE;
        fault(kind, Station.UPDATES_PART, e.kind().name(), String.valueOf(e.getMessage()));
    }

    /// Tells what became of a delivery.
    UpdateEnd told(Judged judged, String part) {
        List<ImportLine> bad = judged.bad();
        judged.news().forEach(line -> LOG.info("Taken: {}", line.sentence()));
        bad.forEach(line -> LOG.warn("Refused, {}: {} ({})", line.fault(), line.sentence(), line.file().getFileName()));
        if (judged.lines().isEmpty()) {
            fault(Fault.Kind.DELIVERY_REFUSED, part, "NOT_FOUND", "there is nothing to take");
            return UpdateEnd.FAILED;
        }
        Optional<ImportLine> first = bad.stream().filter(line -> !line.isStopped()).findFirst();
        if (first.isPresent()) {
            ImportLine line = first.get();
            fault(Fault.Kind.DELIVERY_REFUSED, part, line.fault(), line.file().getFileName() + ", " + line.sentence());
        } else if (bad.isEmpty()) {
            station.board().mended(part, Fault.Kind.DELIVERY_REFUSED);
        }
        if (!bad.isEmpty()) {
            return UpdateEnd.FAILED;
        }
        return judged.news().isEmpty() ? UpdateEnd.NOTHING_NEW : UpdateEnd.NEWS;
    }

    void fault(Fault.Kind kind, String part, String name, String sentence) {
        LOG.warn("{} {} ({}): {}", kind.code(), name, part, sentence);
        station.board().report(new Fault(kind, part, name + ": " + sentence, station.clock().instant()));
    }
}
