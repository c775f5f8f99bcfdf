package org.greenlane.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import org.greenlane.health.Freshness;
import org.greenlane.proof.SigningKey;
import org.greenlane.status.BundleHeader;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.Progress;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.trust.KeyUse;

/// Makes the bundles of the home region, of up to 100 million made-up people, in bounded memory: about 60 MB beside the
/// hashes, and twice the bundle's size on the disk for the time being ([#bytesNeeded]), all of it beside the bundle.
///
/// The same authority, people and times give the same bytes: status keys are Ed25519, whose signatures are not random.
public final class StatusBundles {
    private static final SyntheticRegion REGION = SyntheticRegion.HOME;
    /// How many records are written between two questions whether to go on.
    private static final int STRIDE = 1 << 16;
    /// Twice a record of 28 bytes, for sorting and pages or for pages and bundle, and its share of the hashes.
    private static final int BYTES_A_RECORD = 57;
    private static final int BYTES_AT_LEAST = 1 << 20;

    private final Freshness freshness;
    private final SigningKey key;
    private final byte[] subjectKey;
    private final int mean;
    private final FamilyBook families;

    /// @param families whom all bundles tell of besides
    /// @param freshness in whole seconds; the first of them is the bundle's sequence
    public StatusBundles(Authority authority, FamilyBook families, Freshness freshness) throws IOException {
        this(authority, families, freshness, RecordSorter.MEAN_RECORDS);
    }

    StatusBundles(Authority authority, FamilyBook families, Freshness freshness, int mean) throws IOException {
        this.families = families;
        this.freshness = new Freshness(
                freshness.created().truncatedTo(ChronoUnit.SECONDS),
                freshness.expires().truncatedTo(ChronoUnit.SECONDS));
        this.key = authority.key(REGION, KeyUse.STATUS);
        this.subjectKey = authority.subjectKey();
        this.mean = mean;
    }

    /// Grows with time by itself, so that no counter has to be kept.
    long sequence() {
        return freshness.created().getEpochSecond();
    }

    /// About how much disk the making of a bundle takes for the time being, the bundle included.
    static long bytesNeeded(long records) {
        return records * BYTES_A_RECORD + BYTES_AT_LEAST;
    }

    /// Everyone, and who is bound to whom.
    ///
    /// @throws CancellationException if the progress said so; then nothing is left behind
    public BundleHeader snapshot(Path file, Population population, Progress progress) throws IOException {
        Everyone everyone = new Everyone(population, REGION, subjectKey, freshness.created());
        return write(
                file,
                BundleOrigin.snapshot(REGION.region(), sequence(), freshness),
                withFamilies(everyone, population, population.families()),
                progress);
    }

    /// Who has changed since another bundle of these.
    ///
    /// @throws CancellationException if the progress said so; then nothing is left behind
    /// @throws IllegalArgumentException if the bundle before is not older, or somebody is withdrawn who is not there
    public BundleHeader delta(Path file, Population population, Changes changes, Progress progress)
            throws IOException {
        if (changes.previous() >= sequence()) {
            throw new IllegalArgumentException("the delta is made at second " + sequence()
                    + ", which is not later than the bundle that it lies on, " + changes.previous());
        }
        if (changes.revokedPeople().stream().anyMatch(index -> index < 0 || index >= population.people())) {
            throw new IllegalArgumentException("there is nobody of that number to be withdrawn");
        }
        Instant at = freshness.created();
        BundleOrigin origin = BundleOrigin.delta(REGION.region(), sequence(), changes.previous(), freshness);
        RecordSource news = new News(population, changes, REGION, subjectKey, at);
        return write(file, origin, withFamilies(news, population, 0), progress);
    }

    private RecordSource withFamilies(RecordSource others, Population population, int synthetic) {
        LocalDate day = LocalDate.ofInstant(freshness.created(), ZoneOffset.UTC);
        return new WithFamilies(others, population, synthetic, families, subjectKey, day);
    }

    private BundleHeader write(Path file, BundleOrigin origin, RecordSource source, Progress progress)
            throws IOException {
        Path target = file.toAbsolutePath();
        Path sorting = target.resolveSibling(target.getFileName() + ".sorting");
        try (RecordSorter sorter = new RecordSorter(sorting, source.size(), mean)) {
            Steps steps = new Steps(progress, source.size());
            new RecordMakers(source, sorter).run(steps);
            try (StatusBundleWriter writer = new StatusBundleWriter(target, origin, source.size(), key)) {
                sorter.drain(record -> {
                    writer.add(record);
                    steps.written();
                });
                return writer.finish((copied, _) -> steps.copied(copied));
            }
        }
    }

    /// A third of the way is to make the records, a third to sort and write them, a third to copy them behind their hashes.
    static final class Steps {
        private static final int THIRDS = 3;

        private final Progress progress;
        private final long total;
        private long written;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void made(long records) {
            tell(records);
        }

        private void written() {
            written++;
            if (written % STRIDE == 0) {
                tell(total + written);
            }
        }

        private boolean copied(long records) {
            return progress.goOn((2 * total + records) / THIRDS, total);
        }

        private void tell(long done) {
            if (!progress.goOn(done / THIRDS, total)) {
                throw new CancellationException("the bundle was stopped");
            }
        }
    }
}
