package org.greenlane.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import org.greenlane.disk.DurableFiles;

/// The file of the master key: `GLK1`, 32 bytes of key, and the first 8 bytes of the SHA-256 of both, so that a damaged
/// file is told from a wrong one. Only its owner may read it.
final class KeyFile {
    static final int KEY_BYTES = 32;

    private static final byte[] MAGIC = "GLK1".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECK_BYTES = 8;
    private static final int FILE_BYTES = MAGIC.length + KEY_BYTES + CHECK_BYTES;

    private KeyFile() {}

    static byte[] read(Path file) throws VaultException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(FILE_BYTES + 1);
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the key file " + file + " cannot be read", e);
        }
        boolean whole = bytes.length == FILE_BYTES
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && MessageDigest.isEqual(check(bytes), Arrays.copyOfRange(bytes, FILE_BYTES - CHECK_BYTES, FILE_BYTES));
        if (!whole) {
            throw new VaultException(
                    VaultException.Kind.DAMAGED, "the key file " + file + " is damaged; put back the copy you kept of it");
        }
        return Arrays.copyOfRange(bytes, MAGIC.length, MAGIC.length + KEY_BYTES);
    }

    static void write(Path file, byte[] key) throws VaultException {
        byte[] bytes = Arrays.copyOf(MAGIC, FILE_BYTES);
        System.arraycopy(key, 0, bytes, MAGIC.length, KEY_BYTES);
        System.arraycopy(check(bytes), 0, bytes, FILE_BYTES - CHECK_BYTES, CHECK_BYTES);
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key file stands in a folder"));
            DurableFiles.write(file, bytes);
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the key file " + file + " cannot be made", e);
        }
    }

    private static byte[] check(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, MAGIC.length + KEY_BYTES);
            return Arrays.copyOf(sha.digest(), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
