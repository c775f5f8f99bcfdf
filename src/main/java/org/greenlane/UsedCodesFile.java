package org.greenlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.greenlane.disk.DurableFiles;
import org.greenlane.health.CodeId;
import org.greenlane.vault.Vault;

/// Remembers used codes in a small file, over a restart and a power cut: one line of 28 bytes a use (pseudonym 16,
/// milliseconds since 1970 8, CRC-32 of both 4), forced to the disk. What is torn or too old is left out when the file is
/// opened, and when it has grown. A code is a pseudonym there, under a key of this station.
///
/// Belongs to one thread.
final class UsedCodesFile implements UsedCodes {
    private static final String PURPOSE = "used-codes";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int PSEUDONYM_BYTES = 16;
    private static final int CHECKED_BYTES = PSEUDONYM_BYTES + Long.BYTES;
    private static final int LINE_BYTES = CHECKED_BYTES + Integer.BYTES;

    /// So many lines are appended before the file is written anew.
    static final int MAX_APPENDED = 4096;
    /// A file that has more is not of this program.
    private static final long MAX_FILE_BYTES = 1L << 24;

    private record Pseudonym(long high, long low) {}

    private final Path file;
    private final Duration kept;
    private final SecretKeySpec key;
    private final Map<Pseudonym, Instant> uses = new HashMap<>();
    private int appended;

    /// @param kept how long a use is remembered
    private UsedCodesFile(Path file, Vault vault, Duration kept) {
        this.file = file;
        this.kept = kept;
        this.key = new SecretKeySpec(vault.derive(PURPOSE, KEY_BYTES), ALGORITHM);
    }

    /// @param file made where it is not there
    /// @throws IOException if the disk does not give or take it
    static UsedCodesFile open(Path file, Vault vault, Duration kept, Instant now) throws IOException {
        UsedCodesFile opened = new UsedCodesFile(file, vault, kept);
        if (Files.exists(file)) {
            opened.read();
        }
        opened.writeAnew(now);
        return opened;
    }

    @Override
    public Optional<Instant> lastUse(String issuer, CodeId code) {
        return Optional.ofNullable(uses.get(pseudonym(issuer, code)));
    }

    @Override
    public void use(String issuer, CodeId code, Instant now) {
        Pseudonym pseudonym = pseudonym(issuer, code);
        uses.put(pseudonym, now);
        try {
            if (appended >= MAX_APPENDED) {
                writeAnew(now);
            } else {
                append(line(pseudonym, now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a used code could not be remembered", e);
        }
    }

    @Override
    public void takeBack(String issuer, CodeId code) {
        uses.remove(pseudonym(issuer, code));
        // The next use writes the file anew, without it.
        appended = MAX_APPENDED;
    }

    private void append(byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Behind the last whole line: a torn one would put all that follow out of step.
            channel.position(channel.size() - channel.size() % LINE_BYTES);
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        }
        appended++;
    }

    private void read() throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new IOException("the file of used codes is larger than any that a station writes");
        }
        ByteBuffer lines = ByteBuffer.wrap(Files.readAllBytes(file));
        while (lines.remaining() >= LINE_BYTES) {
            byte[] checked = new byte[CHECKED_BYTES];
            lines.get(checked);
            if (lines.getInt() == check(checked)) {
                ByteBuffer line = ByteBuffer.wrap(checked);
                Instant at = Instant.ofEpochMilli(line.getLong(PSEUDONYM_BYTES));
                uses.merge(new Pseudonym(line.getLong(), line.getLong()), at, UsedCodesFile::later);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void writeAnew(Instant now) throws IOException {
        uses.values().removeIf(use -> !use.isAfter(now.minus(kept)));
        ByteBuffer lines = ByteBuffer.allocate(uses.size() * LINE_BYTES);
        uses.forEach((pseudonym, at) -> lines.put(line(pseudonym, at)));
        DurableFiles.write(file, lines.array());
        appended = 0;
    }

    private static byte[] line(Pseudonym pseudonym, Instant at) {
        byte[] checked = ByteBuffer.allocate(CHECKED_BYTES)
                .putLong(pseudonym.high())
                .putLong(pseudonym.low())
                .putLong(at.toEpochMilli())
                .array();
        return ByteBuffer.allocate(LINE_BYTES).put(checked).putInt(check(checked)).array();
    }

    private static int check(byte[] checked) {
        CRC32 crc = new CRC32();
        crc.update(checked);
        return (int) crc.getValue();
    }

    private Pseudonym pseudonym(String issuer, CodeId code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(issuer.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(code.bytes()));
            return new Pseudonym(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
