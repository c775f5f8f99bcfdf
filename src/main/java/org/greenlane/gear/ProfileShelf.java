package org.greenlane.gear;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where profiles are found by name: folders first, so that a technician's own file wins, then those in the program.
public record ProfileShelf(List<Path> folders) {
    /// The largest profile file read, in bytes.
    static final int MAX_BYTES = 64 * 1024;

    /// A name can never lead out of the folder.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /// The folder of that name is looked through, in the working folder and beside the program.
    public static final String FOLDER = "hardware-profiles";

    /// Those that the program brings along.
    static final List<String> SHIPPED =
            List.of("demo", "camera-only", "network-camera", "hospital-desk", "station-gate", "border-post");

    private static final String ENDING = ".toml";

    /// A profile that can be had by its name.
    ///
    /// @param place its file, or that it is in the program
    public record Found(String name, String place) {}

    /// Folders in the order in which they are looked through: that of the working folder, then that beside the program.
    public static ProfileShelf usual() {
        List<Path> folders = new ArrayList<>();
        folders.add(Path.of(FOLDER));
        Path program = programFolder();
        if (program != null) {
            folders.add(program.resolve(FOLDER));
        }
        return new ProfileShelf(List.copyOf(folders));
    }

    HardwareProfile find(String nameOrFile) throws ProfileException, IOException {
        return check(nameOrFile).profile();
    }

    /// Finds a profile as [HardwareProfile#find] does, and looks it over.
    ///
    /// @throws ProfileException if there is none, or it is no good
    /// @throws IOException if the file cannot be read
    public CheckedProfile check(String nameOrFile) throws ProfileException, IOException {
        Text text = text(nameOrFile);
        return ProfileReader.check(text.bytes().array(), text.place());
    }

    /// A profile as it is written.
    ///
    /// @param place where it was found
    public record Text(ByteBuffer bytes, String place) {}

    /// @throws ProfileException if there is none of that name
    public Text text(String nameOrFile) throws ProfileException, IOException {
        if (nameOrFile.endsWith(ENDING)) {
            return new Text(ByteBuffer.wrap(load(Path.of(nameOrFile))), nameOrFile);
        }
        if (isName(nameOrFile)) {
            String fileName = nameOrFile + ENDING;
            for (Path folder : folders) {
                Path file = folder.resolve(fileName);
                if (Files.isRegularFile(file)) {
                    return new Text(ByteBuffer.wrap(load(file)), file.toString());
                }
            }
            try (InputStream built = ProfileShelf.class.getResourceAsStream("/" + FOLDER + "/" + fileName)) {
                if (built != null) {
                    return new Text(ByteBuffer.wrap(bounded(built, fileName)), fileName);
                }
            }
        }
        throw problem(
                "hardware profile",
                "there is none called \"" + nameOrFile + "\". Give the name of a file in " + FOLDER
                        + " without .toml (these are always there: " + String.join(", ", SHIPPED)
                        + "), or the path of a .toml file");
    }

    /// Whether a profile may be called so.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// All that can be had by a name, in the order of the alphabet. A technician's own file hides one of the program's.
    public List<Found> list() throws IOException {
        SortedMap<String, Found> found = new TreeMap<>();
        for (String name : SHIPPED) {
            found.put(name, new Found(name, "in the program"));
        }
        for (Path folder : folders.reversed()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(file -> file.endsWith(ENDING))
                            .map(file -> file.substring(0, file.length() - ENDING.length()))
                            .filter(ProfileShelf::isName)
                            .forEach(name -> found.put(name, new Found(name, folder.resolve(name + ENDING).toString())));
                }
            }
        }
        return List.copyOf(found.values());
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
