package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.FileTrouble;
import org.greenlane.disk.SmallFiles;
import org.greenlane.policy.PolicyException;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.BundleFault;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;

/// Puts a delivery's signed lists in force: the trust list, the recognition table and the foreign lists. An older one, or one past its
/// own end, never replaces what is in force.
final class ListImport {
    private final Station station;
    private final Executor checkpoint;
    private SignedLists lists;

    /// @param checkpoint runs a task between two passages
    ListImport(Station station, Executor checkpoint) {
        this.station = station;
        this.checkpoint = checkpoint;
        this.lists = station.signedLists();
    }

    /// The lists that are in force now.
    SignedLists lists() {
        return lists;
    }

    /// @throws IOException if it is good, and the station's own disk does not take it
    ImportLine trustList(Path file) throws IOException {
        return judged(file, bytes -> trustList(file, bytes, station.clock().instant()));
    }

    private ImportLine trustList(Path file, byte[] bytes, Instant now) throws IOException {
        try {
            TrustList list = TrustList.open(bytes, station.settings().rootFingerprint(), now);
            Optional<Long> inForce = lists.trust().sequence();
            if (inForce.isPresent() && list.sequence() < inForce.get()) {
                return refused(file, BundleFault.ROLLBACK, "It is older than the trust list in force ("
                        + list.sequence() + " before " + inForce.get() + ").");
            }
            if (list.freshness().isStale(now)) {
                return refused(file, BundleFault.EXPIRED, "It is past its own end, " + list.freshness().expires() + ".");
            }
            return inForce(file, bytes, station.home().trustList(),
                    "Trust list " + list.sequence() + ", good until " + list.freshness().expires() + ".");
        } catch (TrustException e) {
            return ImportLine.refused(file, e.kind().name(), String.valueOf(e.getMessage()));
        }
    }

    /// @throws IOException if it is good, and the station's own disk does not take it
    ImportLine recognitionTable(Path file) throws IOException {
        return judged(file, bytes -> recognitionTable(file, bytes, station.clock().instant()));
    }

    private ImportLine recognitionTable(Path file, byte[] bytes, Instant now) throws IOException {
        try {
            RecognitionTable table = RecognitionFile.open(bytes, lists.trust(), station.settings().region(), now);
            Optional<RecognitionTable> inForce = lists.recognition();
            if (inForce.isPresent() && table.sequence() < inForce.get().sequence()) {
                return refused(file, BundleFault.ROLLBACK, "It is older than the recognition table in force.");
            }
            if (table.freshness().isStale(now)) {
                return refused(file, BundleFault.EXPIRED, "It is past its own end, " + table.freshness().expires() + ".");
            }
            return inForce(file, bytes, station.home().recognitionTable(),
                    "Recognition table of " + table.colours().size() + " regions, good until "
                            + table.freshness().expires() + ".");
        } catch (PolicyException e) {
            return ImportLine.refused(file, "RECOGNITION_TABLE", String.valueOf(e.getMessage()));
        }
    }

    /// @throws IOException if it is good, and the station's own disk does not take it
    ImportLine foreign(ForeignList list, Path file) throws IOException {
        return judged(file, bytes -> foreign(list, file, bytes, station.clock().instant()));
    }

    private ImportLine foreign(ForeignList list, Path file, byte[] bytes, Instant now) throws IOException {
        try {
            ForeignLists.Issue issue =
                    ForeignLists.issueOf(list, bytes, lists.trust(), station.settings().region(), now);
            Optional<ForeignLists.Issue> inForce = lists.foreign().issueOf(list);
            if (inForce.isPresent() && issue.sequence() < inForce.get().sequence()) {
                return refused(file, BundleFault.ROLLBACK, "It is older than the one in force (" + issue.sequence()
                        + " before " + inForce.get().sequence() + ").");
            }
            if (issue.freshness().isStale(now)) {
                return refused(file, BundleFault.EXPIRED, "It is past its own end, " + issue.freshness().expires() + ".");
            }
            return inForce(file, bytes, station.home().foreign(list),
                    "Issue " + issue.sequence() + ", good until " + issue.freshness().expires() + ".");
        } catch (PolicyException e) {
            return ImportLine.refused(file, list.name(), String.valueOf(e.getMessage()));
        }
    }

    private ImportLine inForce(Path file, byte[] bytes, Path place, String sentence) throws IOException {
        if (Files.exists(place) && Arrays.equals(bytes, SmallFiles.read(place))) {
            return new ImportLine(file, ImportLine.Outcome.IN_FORCE_ALREADY, sentence, "");
        }
        DurableFiles.write(place, bytes);
        lists = station.retrust(checkpoint);
        return new ImportLine(file, ImportLine.Outcome.TAKEN, sentence, "");
    }

    /// What becomes of a file's bytes.
    private interface Judge {
        /// @throws IOException if they are good, and the station's own disk does not take them
        ImportLine of(byte[] bytes) throws IOException;
    }

    private static ImportLine judged(Path file, Judge judge) throws IOException {
        byte[] bytes;
        try {
            bytes = SmallFiles.read(file);
        } catch (IOException e) {
            return refused(file, BundleFault.SOURCE_FAILED, "It cannot be read. " + FileTrouble.what(e));
        }
        return judge.of(bytes);
    }

    private static ImportLine refused(Path file, BundleFault fault, String sentence) {
        return ImportLine.refused(file, fault.name(), sentence);
    }
}
