package org.greenlane.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.greenlane.backup.BackupReader.Contents;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;
import org.greenlane.vault.VaultException;

/// The one file that a backup is, and what is done to it.
class BackupFileTest {
    private static final byte[] KEY = "a key that something must open".getBytes(StandardCharsets.US_ASCII);
    private static final SigningKey SIGNING = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private static final int BIG = 2 * SealedOutput.PIECE_BYTES;

    private final Path folder = newFolder();
    private final Path from = folder.resolve("from");
    private final Sealer sealer = sealer(folder.resolve("station.key"));
    private final List<Path> unpacked = new ArrayList<>();
    private byte[] whole = new byte[0];

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("backup");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sealer sealer(Path key) {
        try {
            return Vault.openOrCreate(key, new SecureRandom()).sealer("backup");
        } catch (VaultException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeProperty
    void write() throws IOException {
        Files.createDirectories(from.resolve("log"));
        Files.writeString(from.resolve("station.toml"), "region = 990100");
        Files.write(from.resolve("used-codes"), new byte[0]);
        Files.write(from.resolve("log/station.mv.db"), new byte[BIG]);
        whole = written(manifest("station.toml", "used-codes", "log/station.mv.db"));
    }

    @AfterProperty
    void away() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private BackupManifest manifest(String... names) throws IOException {
        List<BackupManifest.Item> items = new ArrayList<>();
        for (String name : names) {
            items.add(BackupWriter.item(from, name));
        }
        return new BackupManifest(
                Instant.parse("2026-03-02T22:00:00Z"), "1.0", "greenlane.station/x", 7, "0".repeat(64), items);
    }

    private byte[] written(BackupManifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupWriter(out, KEY, sealer).write(manifest, manifest.signed(SIGNING), from);
        return out.toByteArray();
    }

    private Contents read(byte[] bytes) throws IOException, BackupException {
        Path file = folder.resolve("file");
        Files.write(file, bytes);
        Path to = Files.createTempDirectory(folder, "to");
        unpacked.add(to);
        try (BackupReader reader = BackupReader.open(file)) {
            return reader.unpack(sealer, to);
        }
    }

    private void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(BackupException.class).isThrownBy(() -> read(bytes));
    }

    @Property(tries = 1)
    void everyFileComesBackAsItWas() throws Exception {
        Contents contents = read(whole);
        assertThat(contents.manifest()).isEqualTo(manifest("station.toml", "used-codes", "log/station.mv.db"));
        assertThat(contents.manifest().isSigned(contents.signature(), SIGNING.publicKey())).isTrue();
        for (BackupManifest.Item file : contents.manifest().files()) {
            assertThat(unpacked.getLast().resolve(file.name())).hasSameBinaryContentAs(from.resolve(file.name()));
        }
    }

    @Property(tries = 120)
    void aChangedByteIsRefusedWhereverItStands(@ForAll @IntRange(max = Integer.MAX_VALUE) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] changed = whole.clone();
        // The beginning and the list of contents as often as all the rest.
        int at = place % 2 == 0 ? place / 2 % 1000 : place % changed.length;
        changed[at] ^= (byte) change;
        assertRefused(changed);
    }

    @Property(tries = 60)
    void aFileThatIsCutOffIsRefusedWhereverItEnds(@ForAll @IntRange(max = Integer.MAX_VALUE) int place) {
        assertRefused(Arrays.copyOf(whole, place % whole.length));
    }

    @Property(tries = 60)
    void noiseIsNoBackup(@ForAll @Size(max = 200) byte[] noise) {
        assertRefused(noise);
        byte[] begun = Arrays.copyOf(BackupWriter.head(KEY), BackupWriter.head(KEY).length + noise.length);
        System.arraycopy(noise, 0, begun, begun.length - noise.length, noise.length);
        assertRefused(begun);
    }

    @Property(tries = 1)
    void whatStandsBehindTheEndOrInAnotherOrderIsRefused() throws Exception {
        assertRefused(Arrays.copyOf(whole, whole.length + 1));
        int head = BackupWriter.head(KEY).length;
        int piece = Integer.BYTES + SealedOutput.PIECE_BYTES + Sealer.OVERHEAD_BYTES;
        byte[] exchanged = whole.clone();
        System.arraycopy(whole, head, exchanged, head + piece, piece);
        System.arraycopy(whole, head + piece, exchanged, head, piece);
        assertRefused(exchanged);
        byte[] withoutLast = Arrays.copyOf(whole, head + 2 * piece);
        assertRefused(withoutLast);
    }

    @Property(tries = 1)
    void aFormOfANewerProgramIsNamed() {
        byte[] newer = whole.clone();
        newer[BackupWriter.MAGIC.length + 1] = 2;
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> read(newer))
                .withMessageContaining("form 2")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(BackupException.Kind.NEWER));
    }

    @Property(tries = 1)
    void aNameThatLeadsOutOfTheFolderIsNone() {
        for (String name : List.of("../x", "/x", "log/../../x", "a/b/c", ".x", "log/.x", "", "a b", "log/")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new BackupManifest.Item(name, 1, "0".repeat(64)));
        }
    }

    @Property(tries = 1)
    void aFileThatChangesWhileItIsReadMakesNoBackup() throws Exception {
        BackupManifest before = manifest("station.toml");
        Files.writeString(from.resolve("station.toml"), "region = 990200");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> written(before)).withMessageContaining("changed");
    }

    @Property(tries = 1)
    void aManifestThatAnotherKeyHasSignedIsTold() throws Exception {
        SigningKey other = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        BackupManifest manifest = manifest("station.toml");
        assertThat(manifest.isSigned(manifest.signed(other), SIGNING.publicKey())).isFalse();
        assertThat(manifest.isSigned(new byte[3], SIGNING.publicKey())).isFalse();
    }
}
