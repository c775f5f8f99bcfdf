package org.greenlane.vault;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The reference implementation of Argon2 in C. It sees PINs and passphrases, so it is the program's own copy, whatever the
/// system has under that name: unpacked into a fresh folder that only this user can enter, loaded, and deleted.
final class Argon2Library {
    private static final String NAME = "argon2";
    private static final byte[] EIGHT = new byte[8];

    private static @Nullable Argon2Advanced loaded;

    private Argon2Library() {}

    /// @throws IOException if it cannot be unpacked
    /// @throws LinkageError if it cannot be loaded
    static synchronized Argon2Advanced get() throws IOException {
        Argon2Advanced library = loaded;
        if (library == null) {
            library = load();
            loaded = library;
        }
        return library;
    }

    private static Argon2Advanced load() throws IOException {
        Path folder = Files.createTempDirectory("greenlane-" + NAME + "-");
        Path file = folder.resolve(System.mapLibraryName(NAME));
        try {
            unpack(file);
            System.setProperty("jna.nosys", "true");
            System.setProperty("jna.tmpdir", folder.toString());
            NativeLibrary.addSearchPath(NAME, folder.toString());
            Argon2Advanced library = Argon2Factory.createAdvanced(Argon2Types.ARGON2id);
            // Loads it.
            library.rawHashAdvanced(1, 8, 1, EIGHT, EIGHT, null, null, Argon2id.HASH_BYTES, Argon2Version.V13);
            return library;
        } finally {
            delete(file);
            delete(folder);
        }
    }

    private static void unpack(Path file) throws IOException {
        String packed = "/" + Platform.RESOURCE_PREFIX + "/" + file.getFileName();
        try (InputStream in = Argon2Factory.class.getResourceAsStream(packed)) {
            if (in == null) {
                throw new FileNotFoundException("there is none for this kind of machine, " + Platform.RESOURCE_PREFIX);
            }
            Files.copy(in, file);
        }
    }

    /// Some systems keep the file of what is loaded.
    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
