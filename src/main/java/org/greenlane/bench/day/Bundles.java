package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.RecognitionToml;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.CodeId;
import org.greenlane.health.Freshness;
import org.greenlane.policy.RecognitionFile;
import org.greenlane.status.BundleOrigin;
import org.greenlane.status.BundleRecord;
import org.greenlane.status.FamilyBinding;
import org.greenlane.status.StatusBundleWriter;
import org.greenlane.status.StatusRecord;
import org.greenlane.trust.KeyUse;

/// What the regions hand to the station: lists, a snapshot each in the morning, the home region's news at midday.
final class Bundles {
    private static final SyntheticRegion HOME = SyntheticRegion.HOME;
    private static final Duration LONG = Duration.ofDays(2);

    private final Path folder;
    private final Town town;
    private final Instant made;

    /// @param made when the snapshots are made
    Bundles(Path folder, Town town, Instant made) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.town = town;
        this.made = made;
    }

    List<Path> lists() throws IOException {
        Path table = folder.resolve("recognition.cose");
        try {
            Files.write(
                    table,
                    RecognitionFile.write(
                            RecognitionToml.read(
                                    town.authority().recognitionSource(),
                                    HOME.region(),
                                    1,
                                    new Freshness(made, made.plus(LONG))),
                            town.authority().key(HOME, KeyUse.POLICY)));
        } catch (AuthorityException e) {
            throw new IOException(e);
        }
        return List.of(town.authority().trustListFile(), table);
    }

    /// @param until when the snapshot of the home region ends
    List<Path> snapshots(Instant until) throws IOException {
        List<BundleRecord> home = new ArrayList<>();
        List<BundleRecord> neighbour = new ArrayList<>();
        for (Citizen each : town.everybody()) {
            each.home.ifPresent(told -> home.add(StatusRecord.ofPerson(each.subject, told.by(HOME))));
            each.neighbour.ifPresent(told ->
                    neighbour.add(StatusRecord.ofPerson(each.subject, told.by(SyntheticRegion.NEIGHBOUR))));
            each.dependants.forEach(dependant -> home.add(bound(each, dependant)));
        }
        town.withdrawnEarly().forEach(code -> home.add(withdrawn(code, made)));
        return List.of(
                write(HOME, BundleOrigin.snapshot(HOME.region(), 1, new Freshness(made, until)), home),
                write(
                        SyntheticRegion.NEIGHBOUR,
                        BundleOrigin.snapshot(
                                SyntheticRegion.NEIGHBOUR.region(), 1, new Freshness(made, made.plus(LONG))),
                        neighbour));
    }

    Path news(Instant at) throws IOException {
        List<BundleRecord> records = new ArrayList<>();
        town.everybody().forEach(each ->
                each.news.ifPresent(told -> records.add(StatusRecord.ofPerson(each.subject, told.by(HOME)))));
        town.withdrawnByNews().forEach(code -> records.add(withdrawn(code, at)));
        return write(HOME, BundleOrigin.delta(HOME.region(), 2, 1, new Freshness(at, at.plus(LONG))), records);
    }

    private static FamilyBinding bound(Citizen guardian, Citizen dependant) {
        return FamilyBinding.of(
                HOME.region(),
                guardian.subject,
                dependant.subject,
                Optional.of(AgeGroup.MINOR),
                LocalDate.of(2036, 1, 1));
    }

    private static StatusRecord withdrawn(CodeId code, Instant at) {
        return StatusRecord.ofRevokedCode(code.revocationKey(HOME.region()), at, at.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
    }

    private Path write(SyntheticRegion region, BundleOrigin origin, List<BundleRecord> records) throws IOException {
        Path file = folder.resolve(region.region() + "-" + origin.sequence() + ".glb");
        records.sort(Comparator.comparing(BundleRecord::key));
        try (StatusBundleWriter writer = new StatusBundleWriter(
                file, origin, records.size(), town.authority().key(region, KeyUse.STATUS))) {
            for (BundleRecord record : records) {
                writer.add(record);
            }
            writer.finish();
        }
        return file;
    }
}
