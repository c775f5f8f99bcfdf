package org.greenlane.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.greenlane.disk.DurableFiles;

/// The key file on the disk. Only its owner may read it, and it is there whole, the old one or the new one.
final class KeyFile {
    private KeyFile() {}

    static KeyForm read(Path file) throws VaultException {
        return KeyForm.decode(bytes(file))
                .orElseThrow(() -> new VaultException(
                        VaultException.Kind.DAMAGED,
                        "the key file " + file + " is damaged; put back the copy you kept of it"));
    }

    static byte[] bytes(Path file) throws VaultException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(KeyForm.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the key file " + file + " cannot be read", e);
        }
    }

    static void write(Path file, KeyForm form) throws VaultException {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key file stands in a folder"));
            DurableFiles.write(file, form.encoded());
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the key file " + file + " cannot be made", e);
        }
    }
}
