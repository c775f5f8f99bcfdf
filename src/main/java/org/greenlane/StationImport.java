package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.greenlane.disk.FileTrouble;
import org.greenlane.gear.HealthBoard;
import org.greenlane.status.BundleFault;
import org.greenlane.status.BundleHeader;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;

/// Takes an authority's delivery into a station: the trust list first, because it says who may have signed the rest.
/// Whatever is refused leaves what was in force as it was.
public final class StationImport {
    /// The most files of a folder that are looked at.
    private static final int MOST_FILES = 4096;

    private final Station station;
    private final DiskRoom room;
    private final KeptBundles kept;
    private final ListImport lists;
    private final List<ImportLine> lines = new ArrayList<>();

    /// Into a station that is open.
    ///
    /// @param checkpoint runs a task between two passages
    /// @param room of the station's disk
    StationImport(Station station, Executor checkpoint, DiskRoom room) {
        this.station = station;
        this.room = room;
        this.kept = new KeptBundles(station.home(), room);
        this.lists = new ListImport(station, checkpoint);
    }

    /// Imports files, or all that folders hold, into a station that no program has open.
    ///
    /// @return what became of each file; empty if there was none
    /// @throws SetupException if the station is not set up, or open in another program
    public static List<ImportLine> of(
            StationHome home, List<Path> places, InstantSource clock, Progress progress)
            throws SetupException, IOException {
        try (Station station = Station.open(home, clock, new HealthBoard(), Station.Recording.NOTHING)) {
            return new StationImport(station, Runnable::run, DiskRoom.OF_THE_DISK).take(places, progress);
        }
    }

    /// Imports files, or all that folders hold.
    ///
    /// @return what became of each file, in the order in which they were taken
    List<ImportLine> take(List<Path> places, Progress progress) throws IOException {
        List<Path> files = files(places);
        for (Path file : named(files, DeliveryFiles.TRUST_LIST)) {
            lines.add(lists.trustList(file));
        }
        for (Path file : named(files, DeliveryFiles.RECOGNITION_TABLE)) {
            lines.add(lists.recognitionTable(file));
        }
        for (ForeignList list : ForeignList.values()) {
            for (Path file : named(files, list.fileName())) {
                lines.add(lists.foreign(list, file));
            }
        }
        bundles(files.stream().filter(DeliveryFiles::isBundle).toList(), progress);
        return List.copyOf(lines);
    }

    /// Bundles lie one upon another, whatever they are called: what found nothing to lie on is tried again once another
    /// has been taken.
    private void bundles(List<Path> files, Progress progress) {
        List<ImportLine> waiting = List.of();
        List<Path> rest = files;
        boolean further = true;
        while (further) {
            List<ImportLine> ended = rest.stream().map(file -> bundle(file, progress)).toList();
            waiting = ended.stream().filter(StationImport::waits).toList();
            ended.stream().filter(line -> !waits(line)).forEach(lines::add);
            further = !waiting.isEmpty() && ended.stream().anyMatch(line -> line.outcome() == ImportLine.Outcome.TAKEN);
            rest = waiting.stream().map(ImportLine::file).toList();
        }
        lines.addAll(waiting);
    }

    private static boolean waits(ImportLine line) {
        return line.fault().equals(BundleFault.CHAIN_BROKEN.name());
    }

    /// All that folders hold, and what was named itself. Folders may hold other things, but whoever names a file means it.
    private List<Path> files(List<Path> places) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    files.addAll(inside.filter(Files::isRegularFile)
                            .limit(MOST_FILES)
                            .sorted()
                            .toList());
                }
            } else if (!Files.exists(place)) {
                lines.add(refused(place, BundleFault.SOURCE_FAILED, "There is no such file or folder."));
            } else if (DeliveryFiles.isKnown(place)) {
                files.add(place);
            } else {
                lines.add(refused(
                        place,
                        BundleFault.MALFORMED,
                        "Its name is none of " + DeliveryFiles.TRUST_LIST + ", " + DeliveryFiles.RECOGNITION_TABLE
                                + ", dcc-*.cose, vds-*.cose, *-issuers.cose, foreign-rules.cose and *" + DeliveryFiles.BUNDLE_ENDING + "."));
            }
        }
        return files;
    }

    private ImportLine bundle(Path file, Progress progress) {
        try {
            Optional<String> lack = lackOfRoom(file);
            if (lack.isPresent()) {
                return ImportLine.refused(file, BundleFault.DISK.name(), lack.get());
            }
        } catch (IOException e) {
            return ImportLine.refused(file, BundleFault.SOURCE_FAILED.name(), "It cannot be read. " + FileTrouble.what(e));
        }
        Instant now = station.clock().instant();
        return switch (station.statuses().importBundle(file, lists.lists().trust(), now, progress)) {
            case ImportResult.Imported(BundleHeader header) -> new ImportLine(file, ImportLine.Outcome.TAKEN, said(file, header, progress), "");
            case ImportResult.Refused(BundleFault fault, _) when fault == BundleFault.ALREADY_IMPORTED ->
                new ImportLine(file, ImportLine.Outcome.IN_FORCE_ALREADY, "These statuses are in force already.", "");
            case ImportResult.Refused(BundleFault fault, String sentence) ->
                ImportLine.refused(file, fault.name(), fault + ": " + sentence);
        };
    }

    /// The log must never find the disk full because of an import.
    private Optional<String> lackOfRoom(Path file) throws IOException {
        long needed = DiskRoom.ofLayer(file);
        return room.isFor(needed, station.home().statuses())
                ? Optional.empty()
                : Optional.of("DISK: the import needs " + (needed >> 20) + " MiB of the disk, and there are "
                        + (room.free(station.home().statuses()) >> 20) + ", of which " + (DiskRoom.RESERVE >> 20)
                        + " stay free for the log");
    }

    private String said(Path file, BundleHeader header, Progress progress) {
        kept.prune(station.statuses().layers());
        String rebuilding =
                switch (kept.keep(file, header, () -> progress.goOn(header.records(), header.records()))) {
                    case YES -> "";
                    case NO_ROOM -> " There is no room on the disk to keep the bundle: if the statuses are damaged, it must be brought again.";
                    case NO -> " The bundle could not be kept: if the statuses are damaged, it must be brought again.";
                };
        return header.records() + " statuses of region " + header.origin().region() + ", good until "
                + header.origin().freshness().expires() + "." + rebuilding;
    }

    private static List<Path> named(List<Path> files, String name) {
        return files.stream().filter(file -> file.endsWith(name)).toList();
    }

    private static ImportLine refused(Path file, BundleFault fault, String sentence) {
        return ImportLine.refused(file, fault.name(), sentence);
    }
}
