package org.greenlane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.greenlane.delivery.Again;
import org.greenlane.delivery.Arrived;
import org.greenlane.delivery.DeliveryException;
import org.greenlane.delivery.Fetcher;
import org.greenlane.delivery.Limits;
import org.greenlane.delivery.Unchanged;
import org.greenlane.delivery.WebDelivery;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.status.BundleFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done to keep a running station up to date, on one thread beside the gate. What goes wrong stands on the
/// health board and in the program's log; what was in force stays so.
final class UpdateRound {
    static final String INCOMING_PART = "Incoming";

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

    /// What the station puts up with from wire and disk.
    record Terms(Limits limits, DiskRoom room) {
        static final Terms SERVICE = new Terms(Limits.SERVICE, DiskRoom.OF_THE_DISK);
    }

    /// What a round has brought, the gravest last.
    enum End {
        NOTHING_NEW,
        NEWS,
        FAILED;

        End and(End other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    /// @param checkpoint runs a task between two passages
    /// @param progress of each step
    UpdateRound(Station station, Executor checkpoint, Terms terms, Function<UpdateStep, UpdateProgress> progress) {
        this.station = station;
        this.checkpoint = checkpoint;
        this.terms = terms;
        this.progress = progress;
        this.incoming = new Incoming(station.home().incoming());
        this.source = station.settings().updates().folder().map(folder -> new WatchedFolder(folder, StationImport::isOfDelivery));
        KeptBundles kept = new KeptBundles(station.home(), terms.room());
        this.repair = new Repair(station, kept, () -> progress.apply(UpdateStep.REBUILDING));
    }

    /// Makes good what was found damaged at the start.
    End rebuild() {
        repair.rebuild();
        tellAge();
        return End.NOTHING_NEW;
    }

    /// Makes good what a look-up found damaged.
    End mendDamage() {
        if (!repair.isDue()) {
            return End.NOTHING_NEW;
        }
        repair.rebuild();
        return repair.isNeeded() ? fromAddress(Again.ALL) : End.NOTHING_NEW;
    }

    /// Looks for news everywhere.
    End look() {
        End end = fromIncoming(WatchedFolder::standing)
                .and(fromSource(WatchedFolder::standing))
                .and(fromAddress(Again.NOTHING));
        tellAge();
        return end;
    }

    /// Looks for news everywhere, because somebody asks: also at what was refused before, and at what has been laid down
    /// this moment.
    End lookAsked() {
        End end = fromIncoming(WatchedFolder::there)
                .and(fromSource(WatchedFolder::there))
                .and(fromAddress(Again.REFUSED));
        tellAge();
        return end;
    }

    /// Takes what people have laid down since the last look, once it is no longer being copied.
    End takeLaid() {
        End end = fromIncoming(WatchedFolder::fresh).and(fromSource(WatchedFolder::fresh));
        tellAge();
        return end;
    }

    /// Says when no newer statuses come: whoever hands out the same old ones for ever is found out by their age.
    private void tellAge() {
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

    private End fromAddress(Again again) {
        return station.settings().updates().address().map(address -> fetch(address, again)).orElse(End.NOTHING_NEW);
    }

    private End fetch(URI address, Again again) {
        WebDelivery delivery = new WebDelivery(address, station.home().downloads());
        boolean lost = repair.isNeeded() || station.statuses().freshness().isEmpty();
        try (Fetcher fetcher =
                new Fetcher(terms.limits(), station.settings().updates().proxySocket())) {
            var found = delivery.fetch(fetcher, lost ? Again.ALL : again, progress.apply(UpdateStep.RECEIVING));
            station.board().mended(Station.UPDATES_PART, Fault.Kind.DELIVERY_UNREACHABLE);
            return switch (found) {
                case Arrived arrived -> judge(delivery, arrived);
                case Unchanged(boolean refused) when refused -> End.FAILED;
                case Unchanged _ -> {
                    station.board().mended(Station.UPDATES_PART, Fault.Kind.DELIVERY_REFUSED);
                    yield End.NOTHING_NEW;
                }
            };
        } catch (DeliveryException e) {
            failed(e);
            return End.FAILED;
        }
    }

    private End judge(WebDelivery delivery, Arrived arrived) throws DeliveryException {
        Judged judged = new Judged(take(arrived.files()), false);
        End end = told(judged, Station.UPDATES_PART);
        if (judged.isGood()) {
            delivery.settle(arrived);
        } else if (judged.bad().stream().noneMatch(line -> PASSING.contains(line.fault()))) {
            delivery.refuse(arrived);
        }
        return end;
    }

    private void failed(DeliveryException e) {
        if (e.kind() == DeliveryException.Kind.CANCELLED) {
            LOG.info("A transfer was stopped");
            return;
        }
        Fault.Kind kind = e.kind().isRefusal() ? Fault.Kind.DELIVERY_REFUSED : Fault.Kind.DELIVERY_UNREACHABLE;
        report(kind, Station.UPDATES_PART, e.kind().name(), String.valueOf(e.getMessage()));
    }

    private End fromSource(Part part) {
        if (source.isEmpty()) {
            return End.NOTHING_NEW;
        }
        WatchedFolder folder = source.get();
        try {
            List<Path> places = part.of(folder);
            if (places.isEmpty()) {
                return End.NOTHING_NEW;
            }
            List<StationImport.Line> lines = take(places);
            folder.judged();
            return told(new Judged(lines, true), Station.UPDATES_PART);
        } catch (IOException e) {
            report(Fault.Kind.DELIVERY_UNREACHABLE, Station.UPDATES_PART, "SOURCE_FAILED", FileTrouble.sentence(e));
            return End.FAILED;
        }
    }

    private End fromIncoming(Part part) {
        try {
            incoming.create();
            WatchedFolder folder = incoming.watched();
            List<Path> places = part.of(folder);
            if (places.isEmpty()) {
                return End.NOTHING_NEW;
            }
            Judged judged = new Judged(take(places), true);
            folder.judged();
            End end;
            try {
                putAway(places, judged);
            } finally {
                // Told last: whoever reads it finds the folder as it will be.
                end = told(judged, INCOMING_PART);
            }
            return end;
        } catch (IOException e) {
            report(Fault.Kind.DELIVERY_REFUSED, INCOMING_PART, "SOURCE_FAILED", FileTrouble.sentence(e));
            return End.FAILED;
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

    private List<StationImport.Line> take(List<Path> places) {
        try {
            return new StationImport(station, checkpoint, terms.room()).take(places, progress.apply(UpdateStep.TAKING));
        } catch (IOException e) {
            LOG.warn("A delivery cannot be taken: {}", FileTrouble.sentence(e));
            String sentence = "the delivery cannot be taken";
            return places.stream()
                    .map(place -> StationImport.Line.refused(place, BundleFault.SOURCE_FAILED.name(), sentence))
                    .toList();
        } finally {
            repair.conclude();
        }
    }

    /// Tells what became of a delivery.
    private End told(Judged judged, String part) {
        List<StationImport.Line> bad = judged.bad();
        judged.news().forEach(line -> LOG.info("Taken: {}", line.sentence()));
        bad.forEach(line -> LOG.warn("Refused, {}: {} ({})", line.fault(), line.sentence(), line.file().getFileName()));
        if (judged.lines().isEmpty()) {
            report(Fault.Kind.DELIVERY_REFUSED, part, "NOT_FOUND", "there is nothing to take");
            return End.FAILED;
        }
        Optional<StationImport.Line> first = bad.stream().filter(line -> !line.isStopped()).findFirst();
        if (first.isPresent()) {
            StationImport.Line line = first.get();
            report(Fault.Kind.DELIVERY_REFUSED, part, line.fault(), line.file().getFileName() + ", " + line.sentence());
        } else if (bad.isEmpty()) {
            station.board().mended(part, Fault.Kind.DELIVERY_REFUSED);
        }
        if (!bad.isEmpty()) {
            return End.FAILED;
        }
        return judged.news().isEmpty() ? End.NOTHING_NEW : End.NEWS;
    }

    private void report(Fault.Kind kind, String part, String name, String sentence) {
        LOG.warn("{} {} ({}): {}", kind.code(), name, part, sentence);
        station.board().report(new Fault(kind, part, name + ": " + sentence, station.clock().instant()));
    }
}
