package org.greenlane.gear;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where profiles are found by name: folders first, so that a technician's own file wins, then those in the program.
record ProfileShelf(List<Path> folders) {
    /// The largest profile file read, in bytes.
    static final int MAX_BYTES = 64 * 1024;

    /// A name can never lead out of the folder.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private static final String FOLDER = "hardware-profiles";

    static ProfileShelf usual() {
        List<Path> folders = new ArrayList<>();
        folders.add(Path.of(FOLDER));
        Path program = programFolder();
        if (program != null) {
            folders.add(program.resolve(FOLDER));
        }
        return new ProfileShelf(List.copyOf(folders));
    }

    HardwareProfile find(String nameOrFile) throws ProfileException, IOException {
        if (nameOrFile.endsWith(".toml")) {
            Path file = Path.of(nameOrFile);
            return ProfileReader.read(load(file), nameOrFile);
        }
        if (NAME.matcher(nameOrFile).matches()) {
            String fileName = nameOrFile + ".toml";
            for (Path folder : folders) {
                Path file = folder.resolve(fileName);
                if (Files.isRegularFile(file)) {
                    return ProfileReader.read(load(file), file.toString());
                }
            }
            try (InputStream built = ProfileShelf.class.getResourceAsStream("/" + FOLDER + "/" + fileName)) {
                if (built != null) {
                    return ProfileReader.read(bounded(built, fileName), fileName);
                }
            }
        }
        throw problem(
                "hardware profile",
                "there is none called \"" + nameOrFile + "\". Give the name of a file in " + FOLDER
                        + " without .toml (demo and camera-only are always there), or the path of a .toml file");
    }

    static byte[] load(Path file) throws ProfileException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in, file.toString());
        }
    }

    private static byte[] bounded(InputStream in, String source) throws ProfileException, IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw problem(source, "larger than any hardware profile (" + MAX_BYTES + " bytes)");
        }
        return bytes;
    }

    private static ProfileException problem(String source, String message) {
        return new ProfileException(source, List.of(new ProfileException.Problem(0, 0, message)));
    }

    private static @Nullable Path programFolder() {
        CodeSource source = ProfileShelf.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI()).getParent();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return null;
        }
    }
}
