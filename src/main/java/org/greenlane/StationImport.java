package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;
import org.greenlane.gear.HealthBoard;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.BundleFault;
import org.greenlane.status.BundleHeader;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;

/// Takes an authority's delivery into a station: the trust list first, because it says who may have signed the rest.
/// Whatever is refused leaves what was in force as it was.
public final class StationImport {
    private static final String TRUST_LIST = "trust-list.cose";
    private static final String RECOGNITION_TABLE = "recognition.cose";
    private static final String BUNDLE_ENDING = ".glb";

    /// The most files of a folder that are looked at.
    private static final int MOST_FILES = 4096;

    private final Station station;
    private final Executor checkpoint;
    private final DiskRoom room;
    private final KeptBundles kept;
    private final List<Line> lines = new ArrayList<>();
    private SignedLists lists;

    /// How one file ended.
    public enum Outcome {
        /// It is in force now, and was not before.
        TAKEN,
        /// It was in force already.
        IN_FORCE_ALREADY,
        /// It is not in force.
        REFUSED
    }

    /// What became of one file.
    ///
    /// @param fault the name of what was wrong with it; empty if it was not refused
    public record Line(Path file, Outcome outcome, String sentence, String fault) {
        static Line refused(Path file, String fault, String sentence) {
            return new Line(file, Outcome.REFUSED, sentence, fault);
        }

        /// True if it is in force.
        public boolean taken() {
            return outcome != Outcome.REFUSED;
        }

        /// True if somebody stopped the import.
        public boolean isStopped() {
            return fault.equals(BundleFault.CANCELLED.name());
        }
    }

    /// Into a station that is open.
    ///
    /// @param checkpoint runs a task between two passages
    /// @param room of the station's disk
    StationImport(Station station, Executor checkpoint, DiskRoom room) {
        this.station = station;
        this.checkpoint = checkpoint;
        this.room = room;
        this.kept = new KeptBundles(station.home(), room);
        this.lists = station.signedLists();
    }

    /// Imports files, or all that folders hold, into a station that no program has open.
    ///
    /// @return what became of each file; empty if there was none
    /// @throws SetupException if the station is not set up, or open in another program
    public static List<Line> of(
            StationHome home, List<Path> places, InstantSource clock, Progress progress)
            throws SetupException, IOException {
        try (Station station = Station.open(home, clock, new HealthBoard(), Station.Recording.NOTHING)) {
            return new StationImport(station, Runnable::run, DiskRoom.OF_THE_DISK).take(places, progress);
        }
    }

    /// Imports files, or all that folders hold.
    ///
    /// @return what became of each file, in the order in which they were taken
    List<Line> take(List<Path> places, Progress progress) throws IOException {
        List<Path> files = files(places);
        for (Path file : named(files, TRUST_LIST)) {
            trustList(file);
        }
        for (Path file : named(files, RECOGNITION_TABLE)) {
            recognitionTable(file);
        }
        bundles(files.stream().filter(StationImport::isBundle).toList(), progress);
        return List.copyOf(lines);
    }

    /// Bundles lie one upon another, whatever they are called: what found nothing to lie on is tried again once another
    /// has been taken.
    private void bundles(List<Path> files, Progress progress) {
        List<Line> waiting = List.of();
        List<Path> rest = files;
        boolean further = true;
        while (further) {
            List<Line> ended = rest.stream().map(file -> bundle(file, progress)).toList();
            waiting = ended.stream().filter(StationImport::waits).toList();
            ended.stream().filter(line -> !waits(line)).forEach(lines::add);
            further = !waiting.isEmpty() && ended.stream().anyMatch(line -> line.outcome() == Outcome.TAKEN);
            rest = waiting.stream().map(Line::file).toList();
        }
        lines.addAll(waiting);
    }

    private static boolean waits(Line line) {
        return line.fault().equals(BundleFault.CHAIN_BROKEN.name());
    }

    /// The files of a delivery in a folder, in the order in which they are taken.
    public static List<Path> delivery(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(StationImport::isOfDelivery)
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith(TRUST_LIST))
                            .thenComparing(file -> !file.endsWith(RECOGNITION_TABLE))
                            .thenComparing(file -> file))
                    .toList();
        }
    }

    /// Whether a file could be of a delivery, by its name.
    static boolean isOfDelivery(Path file) {
        return Files.isRegularFile(file) && isKnown(file);
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
                refused(place, BundleFault.SOURCE_FAILED, "There is no such file or folder.");
            } else if (isKnown(place)) {
                files.add(place);
            } else {
                refused(
                        place,
                        BundleFault.MALFORMED,
                        "Its name is none of " + TRUST_LIST + ", " + RECOGNITION_TABLE + " and *" + BUNDLE_ENDING + ".");
            }
        }
        return files;
    }

    private static boolean isKnown(Path file) {
        return file.endsWith(TRUST_LIST) || file.endsWith(RECOGNITION_TABLE) || isBundle(file);
    }

    static boolean isBundle(Path file) {
        return file.toString().endsWith(BUNDLE_ENDING);
    }

    /// The file's bytes; none, and it is refused, if it cannot be read.
    private Optional<byte[]> read(Path file) {
        try {
            return Optional.of(SmallFiles.read(file));
        } catch (IOException e) {
            refused(file, BundleFault.SOURCE_FAILED, "It cannot be read. " + FileTrouble.what(e));
            return Optional.empty();
        }
    }

    private static List<Path> named(List<Path> files, String name) {
        return files.stream().filter(file -> file.endsWith(name)).toList();
    }

    private void trustList(Path file) throws IOException {
        Optional<byte[]> read = read(file);
        if (read.isPresent()) {
            trustList(file, read.get());
        }
    }

    private void trustList(Path file, byte[] bytes) throws IOException {
        Instant now = station.clock().instant();
        try {
            TrustList list = TrustList.open(bytes, station.settings().rootFingerprint(), now);
            Optional<Long> inForce = lists.trust().sequence();
            if (inForce.isPresent() && list.sequence() < inForce.get()) {
                refused(file, BundleFault.ROLLBACK, "It is older than the trust list in force (" + list.sequence()
                        + " before " + inForce.get() + ").");
            } else if (list.freshness().isStale(now)) {
                refused(file, BundleFault.EXPIRED, "It is past its own end, " + list.freshness().expires() + ".");
            } else {
                Outcome outcome = putInForce(bytes, station.home().trustList());
                taken(file, outcome, "Trust list " + list.sequence() + ", good until " + list.freshness().expires() + ".");
            }
        } catch (TrustException e) {
            refused(file, e.kind().name(), String.valueOf(e.getMessage()));
        }
    }

    private void recognitionTable(Path file) throws IOException {
        Optional<byte[]> read = read(file);
        if (read.isPresent()) {
            recognitionTable(file, read.get());
        }
    }

    private void recognitionTable(Path file, byte[] bytes) throws IOException {
        Instant now = station.clock().instant();
        try {
            RecognitionTable table = RecognitionFile.open(bytes, lists.trust(), station.settings().region(), now);
            Optional<RecognitionTable> inForce = lists.recognition();
            if (inForce.isPresent() && table.sequence() < inForce.get().sequence()) {
                refused(file, BundleFault.ROLLBACK, "It is older than the recognition table in force.");
            } else if (table.freshness().isStale(now)) {
                refused(file, BundleFault.EXPIRED, "It is past its own end, " + table.freshness().expires() + ".");
            } else {
                Outcome outcome = putInForce(bytes, station.home().recognitionTable());
                taken(file, outcome, "Recognition table of " + table.colours().size() + " regions, good until "
                        + table.freshness().expires() + ".");
            }
        } catch (PolicyException e) {
            refused(file, "RECOGNITION_TABLE", String.valueOf(e.getMessage()));
        }
    }

    /// @return what became of it
    private Outcome putInForce(byte[] bytes, Path place) throws IOException {
        if (Files.exists(place) && Arrays.equals(bytes, SmallFiles.read(place))) {
            return Outcome.IN_FORCE_ALREADY;
        }
        DurableFiles.write(place, bytes);
        lists = station.retrust(checkpoint);
        return Outcome.TAKEN;
    }

    private Line bundle(Path file, Progress progress) {
        try {
            Optional<String> lack = lackOfRoom(file);
            if (lack.isPresent()) {
                return Line.refused(file, BundleFault.DISK.name(), lack.get());
            }
        } catch (IOException e) {
            return Line.refused(file, BundleFault.SOURCE_FAILED.name(), "It cannot be read. " + FileTrouble.what(e));
        }
        Instant now = station.clock().instant();
        return switch (station.statuses().importBundle(file, lists.trust(), now, progress)) {
            case ImportResult.Imported(BundleHeader header) -> new Line(file, Outcome.TAKEN, said(file, header, progress), "");
            case ImportResult.Refused(BundleFault fault, _) when fault == BundleFault.ALREADY_IMPORTED ->
                new Line(file, Outcome.IN_FORCE_ALREADY, "These statuses are in force already.", "");
            case ImportResult.Refused(BundleFault fault, String sentence) ->
                Line.refused(file, fault.name(), fault + ": " + sentence);
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

    private void taken(Path file, Outcome outcome, String sentence) {
        lines.add(new Line(file, outcome, sentence, ""));
    }

    private void refused(Path file, BundleFault fault, String sentence) {
        refused(file, fault.name(), sentence);
    }

    private void refused(Path file, String fault, String sentence) {
        lines.add(Line.refused(file, fault, sentence));
    }
}
