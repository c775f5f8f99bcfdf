package org.greenlane;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.greenlane.health.Fault;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes statuses that are damaged or gone again from the bundles that were kept. Until then the gate asks staff.
final class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    /// From one attempt to the next, when people at the gate meet damage that could not be mended.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Station station;
    private final KeptBundles kept;
    private final Supplier<? extends Progress> progress;
    private Instant notBefore = Instant.MIN;

    Repair(Station station, KeptBundles kept, Supplier<? extends Progress> progress) {
        this.station = station;
        this.kept = kept;
        this.progress = progress;
    }

    /// True if something that was in force is damaged or gone.
    boolean isNeeded() {
        return !station.statuses().isWhole() || !station.statuses().damages().isEmpty();
    }

    /// False if there is nothing to do, or if it was tried a moment ago, in vain.
    boolean mayTry() {
        return isNeeded() && !station.clock().instant().isBefore(notBefore);
    }

    /// Says that a look-up has met damage.
    ///
    /// @return false if nothing can be done about it now
    boolean isDue() {
        if (!mayTry()) {
            return false;
        }
        Instant now = station.clock().instant();
        notBefore = now.plus(PAUSE);
        String detail = "They are damaged or incomplete on the disk, and are rebuilt from the last bundle if there is one.";
        station.board().report(new Fault(Fault.Kind.STATUSES_UNUSABLE, Station.STATUSES_PART, detail, now));
        return true;
    }

    /// Rebuilds what can be rebuilt.
    void rebuild() {
        Instant now = station.clock().instant();
        kept.prune(station.statuses().layers());
        if (isNeeded()) {
            kept.missing(station.statuses().layers()).forEach(bundle -> rebuild(bundle, now));
        }
        conclude();
    }

    private void rebuild(Path bundle, Instant now) {
        if (!kept.isRoomToRebuild(bundle)) {
            LOG.warn("There is no room on the disk to rebuild statuses from {}", bundle.getFileName());
            return;
        }
        LOG.warn("Statuses are rebuilt from {}", bundle.getFileName());
        switch (station.statuses().restore(bundle, station.trust(), now, progress.get())) {
            case ImportResult.Imported(var header) ->
                LOG.info("Rebuilt: {} {}", header.origin().kind(), header.origin().sequence());
            case ImportResult.Refused(var fault, String sentence) -> LOG.warn("Not rebuilt: {} ({})", sentence, fault);
        }
    }

    /// Takes the fault off the board, and the broken files off the disk, once nothing is missing any more.
    void conclude() {
        if (station.statuses().isWhole() && station.statuses().holds(station.settings().region())) {
            if (!station.statuses().damages().isEmpty()) {
                station.statuses().forgetSetAside();
            }
            notBefore = Instant.MIN;
            station.board().mended(Station.STATUSES_PART, Fault.Kind.STATUSES_UNUSABLE);
        }
    }
}
