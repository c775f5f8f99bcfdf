package org.greenlane.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.Progress;
import org.greenlane.trust.KeyUse;

/// What an authority hands to its stations, in one folder: the trust list, the recognition table, and the statuses.
public final class Delivery {
    public static final String TRUST_LIST = "trust-list.cose";
    public static final String RECOGNITION_TABLE = "recognition.cose";

    /// How bundles of statuses end.
    public static final String BUNDLE_ENDING = ".glb";

    private final Authority authority;
    private final Freshness freshness;
    private final WorkFolder.Space space;

    /// @param now from when it counts, in whole seconds
    /// @param life how long the statuses and the table promise to be the newest
    public Delivery(Authority authority, Instant now, Duration life) {
        this(authority, now, life, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    Delivery(Authority authority, Instant now, Duration life, WorkFolder.Space space) {
        this.authority = authority;
        this.space = space;
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        this.freshness = new Freshness(from, from.plus(life));
    }

    /// Writes the whole delivery, with a snapshot.
    ///
    /// @param people how many made-up people the home region has
    /// @param seed of these people
    /// @return the files, in the order in which a station takes them
    public List<Path> write(Path folder, int people, long seed) throws IOException, AuthorityException {
        return write(folder, new Population(people, seed), Progress.NONE);
    }

    /// Writes the whole delivery, with a snapshot.
    ///
    /// @return the files, in the order in which a station takes them
    /// @throws AuthorityException also if the progress stops it; then nothing is left behind
    public List<Path> write(Path folder, Population people, Progress progress) throws IOException, AuthorityException {
        return write(folder, people.size(), (bundles, file) -> bundles.snapshot(file, people, progress));
    }

    /// Writes the whole delivery, with a delta.
    ///
    /// @param people of whom the bundle before tells
    /// @return the files, in the order in which a station takes them
    /// @throws AuthorityException if the changes cannot be, or the progress stops it; then nothing is left behind
    public List<Path> writeDelta(Path folder, Population people, Changes changes, Progress progress)
            throws IOException, AuthorityException {
        return write(folder, changes.size(), (bundles, file) -> bundles.delta(file, people, changes, progress));
    }

    private interface Making {
        void bundle(StatusBundles bundles, Path file) throws IOException;
    }

    /// Everything that can be known beforehand is checked before anything is made.
    private List<Path> write(Path folder, long records, Making making) throws IOException, AuthorityException {
        authority.mustCountAt(freshness.created());
        byte[] table = recognitionTable();
        FamilyBook families = authority.families();
        StatusBundles bundles = new StatusBundles(authority, families, freshness);
        try (WorkFolder work = WorkFolder.open(folder)) {
            work.requireSpace(StatusBundles.bytesNeeded(records + families.bonds().size()), space);
            Path statuses = work.file("statuses-" + home() + "-" + bundles.sequence() + BUNDLE_ENDING);
            making.bundle(bundles, statuses);
            authority.renewTrustList(freshness.created());
            Path trustList = Files.copy(authority.trustListFile(), work.file(TRUST_LIST));
            return work.handOver(List.of(trustList, Files.write(work.file(RECOGNITION_TABLE), table), statuses));
        } catch (CancellationException e) {
            throw new AuthorityException("The bundle was stopped. Nothing of it is left behind.");
        } catch (IllegalArgumentException e) {
            throw new AuthorityException("This bundle cannot be made: " + e.getMessage() + ".");
        }
    }

    private byte[] recognitionTable() throws IOException, AuthorityException {
        long sequence = freshness.created().getEpochSecond();
        RecognitionTable table = RecognitionToml.read(authority.recognitionSource(), home(), sequence, freshness);
        return RecognitionFile.write(table, authority.key(SyntheticRegion.HOME, KeyUse.POLICY));
    }

    private static Region home() {
        return SyntheticRegion.HOME.region();
    }
}
