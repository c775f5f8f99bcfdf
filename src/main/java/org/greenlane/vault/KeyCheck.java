package org.greenlane.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.greenlane.disk.DurableFiles;

/// A small file beside a database that tells which keys it was written with. A database that does not open is then either
/// damaged or another station's; alone it could not say.
///
/// `GLC1`, the number of data keys (4 bytes), a value that only the station's first data key makes of both, and a checksum.
public final class KeyCheck {
    private static final byte[] MAGIC = "GLC1".getBytes(StandardCharsets.US_ASCII);
    private static final int VALUE_BYTES = 32;
    private static final int BYTES = MAGIC.length + Integer.BYTES + VALUE_BYTES + Hashing.CHECKSUM_BYTES;

    private final Path file;
    private final String purpose;
    private final Vault vault;

    /// What it says.
    public enum Answer {
        /// These are the keys that the database was written with.
        RIGHT,
        /// These are the right keys, but from before a rotation: an old copy of the key file was put back.
        OUTDATED,
        /// The database was written with another station's keys.
        OTHER,
        /// There is no such file, or it is damaged too.
        UNKNOWN
    }

    /// @param purpose what the database's keys are for
    public KeyCheck(Path file, String purpose, Vault vault) {
        this.file = file;
        this.purpose = purpose;
        this.vault = vault;
    }

    public Answer answer() {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES + 1);
        } catch (IOException e) {
            return Answer.UNKNOWN;
        }
        if (bytes.length != BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || !Hashing.isWhole(bytes)) {
            return Answer.UNKNOWN;
        }
        int generation = ByteBuffer.wrap(bytes).getInt(MAGIC.length);
        if (!MessageDigest.isEqual(bytes, bytes(generation))) {
            return Answer.OTHER;
        }
        return generation > vault.generation() ? Answer.OUTDATED : Answer.RIGHT;
    }

    /// Says that the database is written with these keys, where that is not said already, nor that there are newer ones.
    public void keep() throws IOException {
        if (answer() == Answer.OUTDATED) {
            return;
        }
        byte[] now = bytes(vault.generation());
        if (!Files.exists(file) || Files.size(file) != BYTES || !Arrays.equals(Files.readAllBytes(file), now)) {
            DurableFiles.write(file, now);
        }
    }

    private byte[] bytes(int generation) {
        return Hashing.withChecksum(ByteBuffer.allocate(BYTES - Hashing.CHECKSUM_BYTES)
                .put(MAGIC)
                .putInt(generation)
                .put(vault.derive("check/" + purpose + "/" + generation, VALUE_BYTES))
                .array());
    }
}
