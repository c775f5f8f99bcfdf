package org.greenlane.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;
import org.greenlane.proof.SigningKey;

/// Files that only their owner may read, from the moment they are there.
final class SecretFiles {
    /// The longest file read, in bytes.
    private static final int MAX_BYTES = 4096;

    private SecretFiles() {}

    static void write(Path file, String secret) throws IOException {
        DurableFiles.write(file, secret.getBytes(StandardCharsets.US_ASCII));
    }

    /// Makes a folder beside the one that is meant, so that a half-filled one never stands in its place.
    ///
    /// @throws FileAlreadyExistsException if there is something in the folder that is meant
    static Path beside(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, whole.getFileName() + ".new", permissions(parent, "rwx------"));
    }

    static void moveInto(Path beside, Path folder) throws IOException {
        DurableFiles.rename(beside, folder.toAbsolutePath().normalize());
    }

    static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    static SigningKey readKey(Path file) throws IOException {
        try {
            return SigningKey.ofPem(read(file));
        } catch (InvalidKeyException e) {
            throw new IOException("The key file " + file.getFileName() + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    static byte[] readHex(Path file) throws IOException {
        try {
            return HexFormat.of().parseHex(read(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("The key file " + file.getFileName() + " is damaged.", e);
        }
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("The key file " + file.getFileName() + " is damaged: it is too large.");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /// Where the file system knows no such permissions, there is nothing to be set.
    private static FileAttribute<?>[] permissions(Path at, String permissions) {
        boolean posix = at.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
