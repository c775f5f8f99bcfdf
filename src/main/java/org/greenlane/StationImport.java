package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.gear.HealthBoard;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.BundleFault;
import org.greenlane.status.BundleHeader;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;

/// Takes an authority's delivery into a station: the trust list first, because it says who may have signed the rest.
/// Whatever is refused leaves what was in force as it was.
public final class StationImport {
    private static final String TRUST_LIST = "trust-list.cose";
    private static final String RECOGNITION_TABLE = "recognition.cose";
    private static final String BUNDLE_ENDING = ".glb";

    private final StationHome home;
    private final StationSettings settings;
    private final InstantSource clock;
    private final List<Line> lines = new ArrayList<>();

    /// What became of one file.
    ///
    /// @param taken false if it was refused
    public record Line(Path file, boolean taken, String sentence) {}

    private StationImport(StationHome home, StationSettings settings, InstantSource clock) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
    }

    /// Imports files, or all that folders hold.
    ///
    /// @return what became of each file; empty if there was none
    /// @throws SetupException if the station is not set up, or open in another program
    public static List<Line> of(
            StationHome home, List<Path> places, InstantSource clock, Progress progress)
            throws SetupException, IOException {
        StationImport work = new StationImport(home, StationSettings.read(home.settings()), clock);
        List<Path> files = work.files(places);
        // Open from the beginning: nothing is replaced under another program's feet.
        try (Station station = Station.open(home, clock, new HealthBoard(), Station.Recording.NOTHING)) {
            for (Path file : named(files, TRUST_LIST)) {
                work.trustList(file);
            }
            for (Path file : named(files, RECOGNITION_TABLE)) {
                work.recognitionTable(file);
            }
            work.bundles(files, station.statuses(), progress);
        }
        return List.copyOf(work.lines);
    }

    /// All that folders hold, and what was named itself. Folders may hold other things, but whoever names a file means it.
    private List<Path> files(List<Path> places) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    files.addAll(inside.filter(Files::isRegularFile).sorted().toList());
                }
            } else if (!Files.exists(place)) {
                refused(place, "There is no such file or folder.");
            } else if (isKnown(place)) {
                files.add(place);
            } else {
                refused(
                        place,
                        "Its name is none of " + TRUST_LIST + ", " + RECOGNITION_TABLE + " and *" + BUNDLE_ENDING + ".");
            }
        }
        return files;
    }

    private static boolean isKnown(Path file) {
        return file.endsWith(TRUST_LIST) || file.endsWith(RECOGNITION_TABLE) || isBundle(file);
    }

    private static boolean isBundle(Path file) {
        return file.toString().endsWith(BUNDLE_ENDING);
    }

    /// The file's bytes; none, and it is refused, if it cannot be read.
    private Optional<byte[]> read(Path file) {
        try {
            return Optional.of(SmallFiles.read(file));
        } catch (IOException e) {
            refused(file, "It cannot be read. " + FileTrouble.what(e));
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
        Instant now = clock.instant();
        try {
            TrustList list = TrustList.open(bytes, settings.rootFingerprint(), now);
            Optional<TrustList> inForce = trustListInForce();
            if (inForce.isPresent() && list.sequence() < inForce.get().sequence()) {
                refused(file, "It is older than the trust list in force (" + list.sequence() + " before "
                        + inForce.get().sequence() + ").");
            } else if (list.freshness().isStale(now)) {
                refused(file, "It is past its own end, " + list.freshness().expires() + ".");
            } else {
                DurableFiles.write(home.trustList(), bytes);
                taken(file, "Trust list " + list.sequence() + ", good until " + list.freshness().expires() + ".");
            }
        } catch (TrustException e) {
            refused(file, String.valueOf(e.getMessage()));
        }
    }

    private void recognitionTable(Path file) throws IOException {
        Optional<byte[]> read = read(file);
        if (read.isPresent()) {
            recognitionTable(file, read.get());
        }
    }

    private void recognitionTable(Path file, byte[] bytes) throws IOException {
        Instant now = clock.instant();
        try {
            Trust trust = new Trust(trustListInForce());
            RecognitionTable table = RecognitionFile.open(bytes, trust, settings.region(), now);
            Optional<RecognitionTable> inForce = tableInForce(trust, now);
            if (inForce.isPresent() && table.sequence() < inForce.get().sequence()) {
                refused(file, "It is older than the recognition table in force.");
            } else if (table.freshness().isStale(now)) {
                refused(file, "It is past its own end, " + table.freshness().expires() + ".");
            } else {
                DurableFiles.write(home.recognitionTable(), bytes);
                taken(file, "Recognition table of " + table.colours().size() + " regions, good until "
                        + table.freshness().expires() + ".");
            }
        } catch (PolicyException e) {
            refused(file, String.valueOf(e.getMessage()));
        }
    }

    private Optional<TrustList> trustListInForce() throws IOException {
        if (!Files.exists(home.trustList())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    TrustList.open(SmallFiles.read(home.trustList()), settings.rootFingerprint(), clock.instant()));
        } catch (TrustException e) {
            // A list that cannot be opened is not in force, so any good one may take its place.
            return Optional.empty();
        }
    }

    private Optional<RecognitionTable> tableInForce(Trust trust, Instant now) throws IOException {
        if (!Files.exists(home.recognitionTable())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = SmallFiles.read(home.recognitionTable());
            return Optional.of(RecognitionFile.open(bytes, trust, settings.region(), now));
        } catch (PolicyException e) {
            return Optional.empty();
        }
    }

    private void bundles(List<Path> files, StatusStore statuses, Progress progress) throws IOException {
        Trust trust = new Trust(trustListInForce());
        for (Path bundle : files.stream().filter(StationImport::isBundle).toList()) {
            switch (statuses.importBundle(bundle, trust, clock.instant(), progress)) {
                case ImportResult.Imported(BundleHeader header) ->
                    taken(
                            bundle,
                            header.records() + " statuses of region "
                                    + header.origin().region() + ", good until "
                                    + header.origin().freshness().expires() + ".");
                case ImportResult.Refused(BundleFault fault, _) when fault == BundleFault.ALREADY_IMPORTED ->
                    taken(bundle, "These statuses are in force already.");
                case ImportResult.Refused(BundleFault fault, String sentence) -> refused(bundle, fault + ": " + sentence);
            }
        }
    }

    private void taken(Path file, String sentence) {
        lines.add(new Line(file, true, sentence));
    }

    private void refused(Path file, String sentence) {
        lines.add(new Line(file, false, sentence));
    }
}
