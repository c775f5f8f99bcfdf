package org.greenlane.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenlane.export.ExportVerdict.Damage;
import org.greenlane.health.Event.Exported.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ZIP can be put together so that one program finds other files in it than another. Whatever is done of that kind to an
/// export, clear or sealed anew to its recipient by somebody who knows no more than their public key, it is none any more.
class HostileZipTest {
    private static final int LOCAL = 30;
    private static final int ENTRY = 46;
    private static final int END = 22;
    private static final String FORGED = "forged";

    @TempDir
    Path folder;

    private ExportSite site;
    private KeyPair pair;
    private byte[] files = {};
    private byte[] directory = {};
    private byte[] end = {};

    @BeforeEach
    void export() throws Exception {
        site = new ExportSite(folder.resolve("log"));
        site.passages(30);
        pair = new X25519KeyPairGenerator().generateKeyPair();
        byte[] zip = Files.readAllBytes(
                site.written(ExportSite.request(Content.PSEUDONYMS), folder).file());
        int begin = number(zip, zip.length - 6);
        files = Arrays.copyOf(zip, begin);
        directory = Arrays.copyOfRange(zip, begin, zip.length - END);
        end = Arrays.copyOfRange(zip, zip.length - END, zip.length);
    }

    @AfterEach
    void closeTheLog() {
        site.close();
    }

    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// Changes some bytes.
    private static byte[] with(byte[] bytes, int at, byte... changed) {
        byte[] all = bytes.clone();
        System.arraycopy(changed, 0, all, at, changed.length);
        return all;
    }

    private static byte[] withNumber(byte[] bytes, int at, int number) {
        return with(bytes, at, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
    }

    /// The end of a ZIP whose directory stands there.
    private byte[] end(int count, int length, int begin) {
        byte[] counted = with(with(end, 8, (byte) count), 10, (byte) count);
        return withNumber(withNumber(counted, 12, length), 16, begin);
    }

    /// A whole other ZIP, of one file.
    private static byte[] forged(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(FORGED.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] localOf(byte[] zip) {
        return Arrays.copyOf(zip, number(zip, zip.length - 6));
    }

    private static byte[] entryOf(byte[] zip) {
        return Arrays.copyOfRange(zip, number(zip, zip.length - 6), zip.length - END);
    }

    /// The directory with another entry in place of the one of that name.
    private byte[] directoryWith(String name, byte[] entry) {
        int at = placeInDirectory(name);
        return joined(
                Arrays.copyOf(directory, at),
                entry,
                Arrays.copyOfRange(directory, at + ENTRY + name.length(), directory.length));
    }

    private int placeInDirectory(String name) {
        int at = 0;
        while (!new String(directory, at + ENTRY, directory[at + 28], UTF_8).equals(name)) {
            at += ENTRY + directory[at + 28];
        }
        return at;
    }

    private int count() {
        return end[8];
    }

    private byte[] tableThatOnlyTheDirectoryNames() throws IOException {
        byte[] other = forged("log.csv");
        byte[] gap = new byte[4];
        byte[] changed = directoryWith("log.csv", withNumber(entryOf(other), 42, files.length + gap.length));
        byte[] local = localOf(other);
        int begin = files.length + gap.length + local.length;
        return joined(files, gap, local, changed, end(count(), changed.length, begin));
    }

    /// Each of them is read by other programs, or was once.
    private Map<String, byte[]> attacks() throws IOException {
        Map<String, byte[]> attacks = new LinkedHashMap<>();
        byte[] other = forged("log.csv");
        byte[] more = forged("more.csv");
        attacks.put("a table that only the directory names", tableThatOnlyTheDirectoryNames());
        byte[] twice = joined(directory, withNumber(entryOf(other), 42, files.length));
        attacks.put("two of one name", joined(
                files, localOf(other), twice, end(count() + 1, twice.length, files.length + localOf(other).length)));
        attacks.put("two of one name in the directory, one in the file", joined(
                files, joined(directory, entryOf(other)), end(count() + 1, directory.length + entryOf(other).length, files.length)));
        attacks.put("one that the directory does not name", joined(
                files, localOf(more), directory, end(count(), directory.length, files.length + localOf(more).length)));
        byte[] added = joined(directory, withNumber(entryOf(more), 42, files.length));
        attacks.put("one that nobody has signed for", joined(
                files, localOf(more), added, end(count() + 1, added.length, files.length + localOf(more).length)));
        attacks.put("a whole ZIP behind", joined(files, directory, end, other));
        attacks.put("a byte behind", joined(files, directory, end, new byte[1]));
        attacks.put("a whole ZIP in front", joined(other, files, directory, end));
        attacks.put("a byte in front", joined(new byte[1], files, directory, end));
        attacks.put("a gap before the directory", joined(
                files, new byte[1], directory, end(count(), directory.length, files.length + 1)));
        attacks.put("a gap before the end", joined(files, directory, new byte[1], end));
        attacks.put("two ends", joined(files, directory, end, end));
        attacks.put("a comment", joined(files, directory, with(end, 20, (byte) 3), "abc".getBytes(UTF_8)));
        attacks.put("a comment that is an end", joined(files, directory, with(end, 20, (byte) END), end));
        attacks.put("a directory of fewer", joined(files, directory, end(count() - 1, directory.length, files.length)));
        attacks.put("a directory elsewhere", joined(files, directory, end(count(), directory.length, 0)));
        attacks.put("a directory of another order", joined(files, swapped(), end));
        attacks.put("a long end", joined(files, directory, longEnd(), end));
        attacks.put("a long end that counts", joined(files, directory, longEnd(), end(-1, -1, -1)));
        attacks.put("an extra with another name", inDirectory(30, extra(0x7075, "\1\0\0\0\0forged".getBytes(UTF_8))));
        attacks.put("an extra with other sizes", inDirectory(30, extra(1, new byte[24])));
        attacks.put("a comment of one file", inDirectory(32, "abc".getBytes(UTF_8)));
        attacks.put("a link to elsewhere", joined(
                files, withNumber(with(directory, 5, (byte) 3), 38, 0xa1ff0000), end));
        attacks.put("another name in the directory", joined(files, with(directory, ENTRY, (byte) 'x'), end));
        attacks.put("another name in the file", joined(with(files, LOCAL, (byte) 'x'), directory, end));
        attacks.put("enciphered in the directory", joined(files, with(directory, 8, (byte) 9), end));
        attacks.put("stored in the directory", joined(files, with(directory, 10, (byte) 0), end));
        attacks.put("another size in the directory", joined(files, withNumber(directory, 24, 1), end));
        attacks.put("another sum in the directory", joined(files, withNumber(directory, 16, 1), end));
        attacks.put("another size in front of the file", joined(withNumber(files, 22, 1), directory, end));
        return attacks;
    }

    private byte[] swapped() {
        int second = ENTRY + directory[28];
        int third = second + ENTRY + directory[second + 28];
        return joined(
                Arrays.copyOfRange(directory, second, third),
                Arrays.copyOf(directory, second),
                Arrays.copyOfRange(directory, third, directory.length));
    }

    private byte[] longEnd() {
        int begin = files.length;
        return ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0)
                .putLong(count()).putLong(count()).putLong(directory.length).putLong(begin)
                .putInt(0x07064b50).putInt(0).putLong((long) begin + directory.length).putInt(1)
                .array();
    }

    private static byte[] extra(int kind, byte[] content) {
        return ByteBuffer.allocate(4 + content.length).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) kind).putShort((short) content.length).put(content).array();
    }

    /// The first entry of the directory with something behind its name, the length of which it says there.
    private byte[] inDirectory(int lengthAt, byte[] behind) {
        int nameEnd = ENTRY + directory[28];
        byte[] changed = joined(
                with(Arrays.copyOf(directory, nameEnd), lengthAt, (byte) behind.length),
                behind,
                Arrays.copyOfRange(directory, nameEnd, directory.length));
        return joined(files, changed, end(count(), changed.length, files.length));
    }

    private Path sealed(byte[] zip) throws IOException {
        Path file = folder.resolve("sealed.zip.age");
        AgeRecipient recipient = AgeRecipient.of(pair.getPublic().toString()).orElseThrow();
        try (WritableByteChannel channel = recipient.sealing(Channels.newChannel(Files.newOutputStream(file)));
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(zip);
        }
        return file;
    }

    private ExportVerdict verdict(Path file) throws IOException {
        return ExportVerifier.verify(
                file, Optional.of(site.signer.verifier()), AgeIdentity.of(pair.getPrivate().toString()));
    }

    @Test
    void whatIsPutTogetherAnewAsItWasIsProvedClearAndSealed() throws IOException {
        byte[] same = joined(files, directory, end);
        assertThat(verdict(Files.write(folder.resolve("same.zip"), same))).isInstanceOf(ExportVerdict.Proved.class);
        assertThat(verdict(sealed(same))).isInstanceOf(ExportVerdict.Proved.class);
    }

    @Test
    void noZipThatShowsAnotherProgramSomethingElseIsAnExport() throws IOException {
        for (Map.Entry<String, byte[]> attack : attacks().entrySet()) {
            Path clear = Files.write(folder.resolve("attack.zip"), attack.getValue());
            assertThat(verdict(clear)).as(attack.getKey()).isInstanceOf(ExportVerdict.Unproved.class);
        }
    }

    @Test
    void norIsOneThatIsSealedAnewToItsRecipient() throws IOException {
        for (Map.Entry<String, byte[]> attack : attacks().entrySet()) {
            assertThat(verdict(sealed(attack.getValue())))
                    .as(attack.getKey())
                    .isInstanceOfSatisfying(ExportVerdict.Unproved.class, found -> assertThat(found.damage())
                            .isIn(Damage.NOT_AN_EXPORT, Damage.ALTERED));
        }
    }

    /// That the attack is one: an ordinary program reads the forged table.
    @Test
    void anotherProgramWouldHaveReadTheForgedTable() throws IOException {
        Path forged = Files.write(folder.resolve("forged.zip"), tableThatOnlyTheDirectoryNames());
        assertThat(Opened.of(forged).text("log.csv")).isEqualTo(FORGED);
        assertThat(Opened.of(forged).bytes(EntryFile.NAME)).isNotEmpty();
    }

    /// The sealed file itself has nothing behind or in front either.
    @Test
    void nothingStandsBehindOrInFrontOfTheSeal() throws IOException {
        byte[] sealed = Files.readAllBytes(sealed(joined(files, directory, end)));
        for (byte[] changed : new byte[][] {
            joined(sealed, new byte[1]), joined(sealed, sealed), joined(sealed, new byte[70_000]), joined(new byte[1], sealed),
            joined(forged("log.csv"), sealed)
        }) {
            assertThat(verdict(Files.write(folder.resolve("changed"), changed))).isInstanceOf(ExportVerdict.Unproved.class);
        }
    }
}
