package org.greenlane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenlane.delivery.Again;
import org.greenlane.delivery.Arrived;
import org.greenlane.delivery.DeliveryException;
import org.greenlane.delivery.Fetcher;
import org.greenlane.delivery.Limits;
import org.greenlane.delivery.Unchanged;
import org.greenlane.delivery.WebDelivery;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.disk.FileTrouble;
import org.greenlane.health.Fault;
import org.greenlane.status.BundleFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done to keep a running station up to date, on one thread beside the gate. What goes wrong stands on the
/// health board and in the program's log; what was in force stays so.
final class UpdateRound {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateRound.class);

    /// What another try may take, though the delivery is the same.
    private static final Set<String> PASSING = Set.of(
            BundleFault.DISK.name(),
            BundleFault.SOURCE_FAILED.name(),
            BundleFault.CANCELLED.name(),
            BundleFault.NOT_YET.name());

    private final Station station;
    private final Executor checkpoint;
    private final Terms terms;
    private final Function<UpdateStep, UpdateProgress> progress;
    private final Incoming incoming;
    private final Optional<WatchedFolder> source;
    private final Repair repair;
    private final UpdateReport report;

    /// What the station puts up with from wire and disk.
    record Terms(Limits limits, DiskRoom room) {
        static final Terms SERVICE = new Terms(Limits.SERVICE, DiskRoom.OF_THE_DISK);
    }

    /// @param checkpoint runs a task between two passages
    /// @param progress of each step
    UpdateRound(Station station, Executor checkpoint, Terms terms, Function<UpdateStep, UpdateProgress> progress) {
        this.station = station;
        this.checkpoint = checkpoint;
        this.terms = terms;
        this.progress = progress;
        this.report = new UpdateReport(station);
        this.incoming = new Incoming(station.home().incoming());
        this.source = station.settings().updates().folder().map(folder -> new WatchedFolder(folder, DeliveryFiles::isOfDelivery));
        KeptBundles kept = new KeptBundles(station.home(), terms.room());
        this.repair = new Repair(station, kept, () -> progress.apply(UpdateStep.REBUILDING));
    }

    /// Makes good what was found damaged at the start.
    UpdateEnd rebuild() {
        repair.rebuild();
        report.age();
        return UpdateEnd.NOTHING_NEW;
    }

    /// Makes good what a look-up found damaged.
    UpdateEnd mendDamage() {
        if (!repair.isDue()) {
            return UpdateEnd.NOTHING_NEW;
        }
        repair.rebuild();
        return repair.isNeeded() ? fromAddress(Again.ALL) : UpdateEnd.NOTHING_NEW;
    }

    /// Looks for news everywhere.
    UpdateEnd look() {
        UpdateEnd end = fromIncoming(WatchedFolder::standing)
                .and(fromSource(WatchedFolder::standing))
                .and(fromAddress(Again.NOTHING));
        report.age();
        return end;
    }

    /// Looks for news everywhere, because somebody asks: also at what was refused before, and at what has been laid down
    /// this moment.
    UpdateEnd lookAsked() {
        UpdateEnd end = fromIncoming(WatchedFolder::there)
                .and(fromSource(WatchedFolder::there))
                .and(fromAddress(Again.REFUSED));
        report.age();
        return end;
    }

    /// Takes a delivery from where somebody says it lies; it stays there.
    ///
    /// @param told what became of each file
    UpdateEnd bring(Path place, Consumer<List<ImportLine>> told) {
        List<ImportLine> lines = take(List.of(place));
        UpdateEnd end = report.told(new Judged(lines, true), Station.UPDATES_PART);
        report.age();
        told.accept(lines);
        return end;
    }

    /// Takes what people have laid down since the last look, once it is no longer being copied.
    UpdateEnd takeLaid() {
        UpdateEnd end = fromIncoming(WatchedFolder::fresh).and(fromSource(WatchedFolder::fresh));
        report.age();
        return end;
    }

    /// True if damage could be mended now.
    boolean mayMend() {
        return repair.mayTry();
    }

    /// True if people have laid something down that is no longer being copied. A transfer, which may take hours, gives
    /// way to it.
    boolean somethingLies() {
        try {
            return !incoming.watched().fresh().isEmpty();
        } catch (IOException e) {
            LOG.warn("What is laid down cannot be seen: {}", FileTrouble.sentence(e));
            return false;
        }
    }

    /// How much of a folder is taken.
    @FunctionalInterface
    private interface Part {
        List<Path> of(WatchedFolder folder) throws IOException;
    }

    private UpdateEnd fromAddress(Again again) {
        return station.settings().updates().address().map(address -> fetch(address, again)).orElse(UpdateEnd.NOTHING_NEW);
    }

    private UpdateEnd fetch(URI address, Again again) {
        WebDelivery delivery = new WebDelivery(address, station.home().downloads());
        boolean lost = repair.isNeeded() || station.statuses().freshness().isEmpty();
        try (Fetcher fetcher =
                new Fetcher(terms.limits(), station.settings().updates().proxySocket())) {
            var found = delivery.fetch(fetcher, lost ? Again.ALL : again, progress.apply(UpdateStep.RECEIVING));
            station.board().mended(Station.UPDATES_PART, Fault.Kind.DELIVERY_UNREACHABLE);
            return switch (found) {
                case Arrived arrived -> judge(delivery, arrived);
                case Unchanged(boolean refused) when refused -> UpdateEnd.FAILED;
                case Unchanged _ -> {
                    station.board().mended(Station.UPDATES_PART, Fault.Kind.DELIVERY_REFUSED);
                    yield UpdateEnd.NOTHING_NEW;
                }
            };
        } catch (DeliveryException e) {
            report.failed(e);
            return UpdateEnd.FAILED;
        }
    }

    private UpdateEnd judge(WebDelivery delivery, Arrived arrived) throws DeliveryException {
        Judged judged = new Judged(take(arrived.files()), false);
        UpdateEnd end = report.told(judged, Station.UPDATES_PART);
        if (judged.isGood()) {
            delivery.settle(arrived);
        } else if (judged.bad().stream().noneMatch(line -> PASSING.contains(line.fault()))) {
            delivery.refuse(arrived);
        }
        return end;
    }

    private UpdateEnd fromSource(Part part) {
        if (source.isEmpty()) {
            return UpdateEnd.NOTHING_NEW;
        }
        WatchedFolder folder = source.get();
        try {
            List<Path> places = part.of(folder);
            if (places.isEmpty()) {
                return UpdateEnd.NOTHING_NEW;
            }
            List<ImportLine> lines = take(places);
            folder.judged();
            return report.told(new Judged(lines, true), Station.UPDATES_PART);
        } catch (IOException e) {
            report.fault(Fault.Kind.DELIVERY_UNREACHABLE, Station.UPDATES_PART, "SOURCE_FAILED", FileTrouble.sentence(e));
            return UpdateEnd.FAILED;
        }
    }

    private UpdateEnd fromIncoming(Part part) {
        try {
            incoming.create();
            WatchedFolder folder = incoming.watched();
            List<Path> places = part.of(folder);
            if (places.isEmpty()) {
                return UpdateEnd.NOTHING_NEW;
            }
            Judged judged = new Judged(take(places), true);
            folder.judged();
            UpdateEnd end;
            try {
                putAway(places, judged);
            } finally {
                // Told last: whoever reads it finds the folder as it will be.
                end = report.told(judged, UpdateReport.INCOMING_PART);
            }
            return end;
        } catch (IOException e) {
            report.fault(Fault.Kind.DELIVERY_REFUSED, UpdateReport.INCOMING_PART, "SOURCE_FAILED", FileTrouble.sentence(e));
            return UpdateEnd.FAILED;
        }
    }

    /// What somebody stopped stays where it is.
    private void putAway(List<Path> places, Judged judged) throws IOException {
        List<Path> taken = new ArrayList<>();
        List<Path> refused = new ArrayList<>();
        for (Path place : places) {
            if (!judged.isStopped(place)) {
                (judged.isGood(place) ? taken : refused).add(place);
            }
        }
        incoming.putAway(taken, refused);
    }

    private List<ImportLine> take(List<Path> places) {
        try {
            return new StationImport(station, checkpoint, terms.room()).take(places, progress.apply(UpdateStep.TAKING));
        } catch (IOException e) {
            LOG.warn("A delivery cannot be taken: {}", FileTrouble.sentence(e));
            String sentence = "the delivery cannot be taken";
            return places.stream()
                    .map(place -> ImportLine.refused(place, BundleFault.SOURCE_FAILED.name(), sentence))
                    .toList();
        } finally {
            repair.conclude();
        }
    }
}
