package org.greenlane.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.BundleKind;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.trust.KeyUse;

/// What an authority hands to its stations, in one folder: the trust list, the recognition table, and the statuses.
public final class Delivery {
    public static final String TRUST_LIST = "trust-list.cose";
    public static final String RECOGNITION_TABLE = "recognition.cose";

    /// How bundles of statuses end.
    public static final String BUNDLE_ENDING = ".glb";

    private final Authority authority;
    private final Freshness freshness;

    /// @param now from when it counts, in whole seconds
    /// @param life how long the statuses and the table promise to be the newest
    public Delivery(Authority authority, Instant now, Duration life) {
        this.authority = authority;
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        this.freshness = new Freshness(from, from.plus(life));
    }

    /// Writes the whole delivery.
    ///
    /// @param people how many made-up people the home region has
    /// @param seed of these people
    /// @return the files, in the order in which a station takes them
    public List<Path> write(Path folder, int people, long seed) throws IOException, AuthorityException {
        Files.createDirectories(folder);
        return List.of(trustList(folder), recognitionTable(folder), statuses(folder, people, seed));
    }

    private Path trustList(Path folder) throws IOException {
        Path file = folder.resolve(TRUST_LIST);
        authority.renewTrustList(freshness.created());
        return Files.copy(authority.trustListFile(), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path recognitionTable(Path folder) throws IOException, AuthorityException {
        RecognitionTable table =
                RecognitionToml.read(authority.recognitionSource(), home(), sequence(), freshness);
        byte[] signed = RecognitionFile.write(table, authority.key(SyntheticRegion.HOME, KeyUse.POLICY));
        return Files.write(folder.resolve(RECOGNITION_TABLE), signed);
    }

    private Path statuses(Path folder, int people, long seed) throws IOException {
        Path file = folder.resolve("statuses-" + home() + "-" + sequence() + BUNDLE_ENDING);
        BundleOrigin origin = new BundleOrigin(BundleKind.SNAPSHOT, home(), sequence(), 0, freshness);
        SyntheticPeople all = new SyntheticPeople(seed);
        byte[] subjectKey = authority.subjectKey();
        List<StatusRecord> records = IntStream.range(0, people)
                .mapToObj(all::person)
                .map(person -> StatusRecord.ofPerson(
                        person.subject(subjectKey), person.status(SyntheticRegion.HOME, freshness.created())))
                .sorted(Comparator.comparing(StatusRecord::key))
                .toList();
        try (StatusBundleWriter writer = new StatusBundleWriter(
                file, origin, people, authority.key(SyntheticRegion.HOME, KeyUse.STATUS))) {
            for (StatusRecord record : records) {
                writer.add(record);
            }
            writer.finish();
        }
        return file;
    }

    /// Grows with time by itself, so that no counter has to be kept.
    private long sequence() {
        return freshness.created().getEpochSecond();
    }

    private static Region home() {
        return SyntheticRegion.HOME.region();
    }
}
