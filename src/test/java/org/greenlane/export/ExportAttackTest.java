package org.greenlane.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenlane.export.ExportVerdict.Damage;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.FileNote;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does to an export on its way, and what is said of it.
class ExportAttackTest {
    @TempDir
    Path folder;

    private ExportSite site;
    private Path export;
    private Opened opened;

    @BeforeEach
    void export() throws Exception {
        site = new ExportSite(folder.resolve("log"));
        site.passages(40);
        ExportRequest all = ExportSite.request(Content.PSEUDONYMS);
        ExportRequest part = new ExportRequest(
                all.operator(), all.role(), all.approver(), new ExportRange.Numbers(5, 33), all.content(),
                EnumSet.allOf(ExportForm.class), all.recipient(), all.words(), all.zone());
        export = site.written(part, folder).file();
        opened = Opened.of(export);
    }

    @AfterEach
    void closeTheLog() {
        site.close();
    }

    private ExportVerdict verdict(Path file, NoteKey key) throws IOException {
        return ExportVerifier.verify(file, Optional.of(key), Optional.empty());
    }

    private @Nullable Damage damage(Path file) throws IOException {
        return verdict(file, site.signer.verifier()) instanceof ExportVerdict.Unproved(Damage damage, _)
                ? damage
                : null;
    }

    private Path again() throws IOException {
        return opened.writtenTo(folder.resolve("again.zip"));
    }

    @Test
    void putTogetherAnewItIsTheSame() throws IOException {
        assertThat(verdict(again(), site.signer.verifier())).isInstanceOf(ExportVerdict.Proved.class);
    }

    @Test
    void aChangedByteInAnyFileIsSeen() throws IOException {
        for (String name : List.copyOf(opened.files().keySet())) {
            byte[] before = opened.bytes(name);
            byte[] changed = before.clone();
            changed[changed.length / 2] ^= 1;
            opened.files().put(name, changed);
            assertThat(damage(again())).as(name).isNotNull();
            opened.files().put(name, before);
        }
    }

    @Test
    void aMissingOrAnAddedFileIsSeen() throws IOException {
        for (String name : List.copyOf(opened.files().keySet())) {
            byte[] before = opened.bytes(name);
            opened.files().remove(name);
            assertThat(damage(again())).as(name).isNotNull();
            opened.files().put(name, before);
        }
        opened.files().put("more.txt", new byte[1]);
        assertThat(damage(again())).isEqualTo(Damage.ALTERED);
    }

    @Test
    void anotherStationsExportIsNotThisStations() throws IOException {
        NoteSigner other = new NoteSigner("other", SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        assertThat(verdict(export, other.verifier()))
                .isInstanceOfSatisfying(ExportVerdict.Unproved.class, found -> assertThat(found.damage())
                        .isEqualTo(Damage.OTHER_STATION));
    }

    /// Whoever has the station's key still cannot show entries that the log does not have: the proof fails.
    @Test
    void entriesThatAreNotInTheLogAreSeenEvenUnderTheStationsSignature() throws Exception {
        List<EntryFile.Item> items = items();
        Collections.swap(items, 3, 4);
        signAnew(EntryFile.NAME, bytes(items));
        assertThat(damage(again())).isEqualTo(Damage.NOT_IN_LOG);
        items.removeLast();
        signAnew(EntryFile.NAME, bytes(items));
        assertThat(damage(again())).isEqualTo(Damage.NOT_IN_LOG);
    }

    /// And what the table says is made again from the entries.
    @Test
    void aTableThatSaysSomethingElseIsSeenEvenUnderTheStationsSignature() throws Exception {
        String csv = opened.text("log.csv");
        signAnew("log.csv", csv.replaceFirst(",Pass,", ",Stop,").getBytes(UTF_8));
        assertThat(damage(again())).isEqualTo(Damage.ALTERED);
        signAnew("log.csv", csv.substring(0, csv.trim().lastIndexOf('\n') + 1).getBytes(UTF_8));
        assertThat(damage(again())).isEqualTo(Damage.ALTERED);
        signAnew("log.csv", csv.replaceFirst("Answer", "Reply").getBytes(UTF_8));
        assertThat(damage(again())).isEqualTo(Damage.ALTERED);
        signAnew("log.csv", csv.getBytes(UTF_8));
        assertThat(damage(again())).isNull();
    }

    @Test
    void aCheckpointOfAnotherTimeIsSeen() throws Exception {
        site.passages(1);
        byte[] later = site.log.checkpoint().getBytes(UTF_8);
        signAnew(Manifest.CHECKPOINT_NAME, later);
        assertThat(damage(again())).isEqualTo(Damage.NOT_IN_LOG);
    }

    @Test
    void aZipThatShowsOneFileToOneProgramAndAnotherToAnotherIsNone() throws Exception {
        byte[] bytes = Files.readAllBytes(export);
        // Another file under the same name in front, which the directory does not know.
        ByteArrayOutputStream front = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(front)) {
            zip.putNextEntry(new ZipEntry("log.csv"));
            zip.write("forged".getBytes(UTF_8));
            zip.closeEntry();
            zip.flush();
            byte[] forged = front.toByteArray();
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.write(forged);
            both.write(bytes);
            Path file = Files.write(folder.resolve("both.zip"), both.toByteArray());
            assertThat(damage(file)).isNotNull();
        }
    }

    @Test
    void bombsPathsAndThousandsOfFilesAreNoExports() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        zip(bomb, out -> {
            out.putNextEntry(new ZipEntry("log.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        });
        Path paths = folder.resolve("paths.zip");
        zip(paths, out -> out.putNextEntry(new ZipEntry("../log.csv")));
        Path many = folder.resolve("many.zip");
        zip(many, out -> {
            for (int i = 0; i < 1000; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        });
        for (Path file : List.of(bomb, paths, many)) {
            assertThat(damage(file)).as(file.toString()).isEqualTo(Damage.NOT_AN_EXPORT);
        }
    }

    @Test
    void whatIsCutOffAnywhereIsNeverBelieved() throws IOException {
        byte[] bytes = Files.readAllBytes(export);
        for (int length = 0; length < bytes.length; length += 97) {
            assertThat(damage(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length)))).isNotNull();
        }
    }

    private List<EntryFile.Item> items() throws Exception {
        List<EntryFile.Item> items = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(opened.bytes(EntryFile.NAME));
        for (var item = EntryFile.read(in); item.isPresent(); item = EntryFile.read(in)) {
            items.add(item.get());
        }
        return items;
    }

    private static byte[] bytes(List<EntryFile.Item> items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (EntryFile.Item item : items) {
            EntryFile.writeShown(out, item.entry().orElseThrow());
        }
        return out.toByteArray();
    }

    /// Puts a file into the export as somebody would who can sign as the station.
    private void signAnew(String name, byte[] bytes) throws BrokenExport {
        opened.files().put(name, bytes);
        Manifest m = ManifestJson.read(opened.bytes(Manifest.NAME));
        Map<String, Manifest.FileSum> sums = new HashMap<>(m.files());
        sums.put(name, new Manifest.FileSum(HexFormat.of().formatHex(Hashes.sha256(bytes)), bytes.length));
        byte[] json = ManifestJson.write(new Manifest(
                m.station(), m.site(), m.at(), m.times(), m.content(), m.columns(), m.zone(), m.words(), m.rows(),
                m.hasEntryBytes(), m.proof(), sums));
        opened.files().put(Manifest.NAME, json);
        opened.files()
                .put(Manifest.NOTE_NAME, FileNote.sign(Manifest.WHAT, Hashes.sha256(json), site.signer).getBytes(UTF_8));
    }

    @FunctionalInterface
    private interface Zipping {
        void into(ZipOutputStream out) throws IOException;
    }

    private static void zip(Path file, Zipping zipping) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zipping.into(zip);
        }
    }
}
