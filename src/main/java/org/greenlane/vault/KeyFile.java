package org.greenlane.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/// The file of the master key: `GLK1`, 32 bytes of key, and the first 8 bytes of the SHA-256 of both, so that a damaged
/// file is told from a wrong one. Only its owner may read it.
final class KeyFile {
    static final int KEY_BYTES = 32;

    private static final byte[] MAGIC = "GLK1".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECK_BYTES = 8;
    private static final int FILE_BYTES = MAGIC.length + KEY_BYTES + CHECK_BYTES;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

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

    /// Writes beside and renames, so that a power cut leaves either no key file or a whole one.
    static void write(Path file, byte[] key) throws VaultException {
        byte[] bytes = Arrays.copyOf(MAGIC, FILE_BYTES);
        System.arraycopy(key, 0, bytes, MAGIC.length, KEY_BYTES);
        System.arraycopy(check(bytes), 0, bytes, FILE_BYTES - CHECK_BYTES, CHECK_BYTES);
        try {
            Path folder = Files.createDirectories(folderOf(file));
            Path beside = folder.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            try (FileChannel out = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder))) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder);
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the key file " + file + " cannot be made", e);
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key file stands in a folder");
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /// A renamed file is only sure to be there after a power cut once its folder is on the disk too.
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
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
