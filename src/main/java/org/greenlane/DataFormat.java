package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/// In which form a station's folder is kept, as one number for all of it: `format` in `station.toml`, which everybody reads
/// before anything else in there. A station from before there was such a number has form 1.
///
/// Whoever changes what is written so that the version before cannot read it (a kind of entry, a table, a sealed form, the
/// database's own file) raises [#NEWEST], and the number in the package (`installer/linux/control`) with it.
public final class DataFormat {
    /// What this program writes, and the last that it reads.
    public static final int NEWEST = 1;

    static final String KEY = "format";
    private static final long FIRST = 1;

    private DataFormat() {}

    /// @throws SetupException if a newer program wrote it; nothing has been touched then
    /// @throws IllegalArgumentException if it is no number of a format
    static void check(TomlTable settings) throws SetupException {
        long format = Optional.ofNullable(settings.getLong(KEY)).orElse(FIRST);
        if (format < FIRST) {
            throw new IllegalArgumentException("format is " + format + ", which is none");
        }
        if (format > NEWEST) {
            throw new SetupException("A newer version of the program wrote this station's data (format " + format
                    + "; this version reads up to " + NEWEST + "). Nothing was changed. Install the newer version again, or"
                    + " bring back a backup from before it: greenlane restore --replace FILE");
        }
    }

    /// Asks nothing else of the settings, and not even that they are there.
    ///
    /// @throws SetupException as above
    static void check(Path settings) throws IOException, SetupException {
        if (Files.isRegularFile(settings)) {
            TomlTable toml = Toml.parse(settings);
            if (toml.isLong(KEY)) {
                check(toml);
            }
        }
    }
}
