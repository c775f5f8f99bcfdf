package org.greenlane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.FileTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// In which form a station's folder is kept, as one number for all of it: `format` in `station.toml`, which everybody reads
/// before anything else in there. A station from before there was such a number has form 1.
///
/// Whoever changes what is written so that the version before cannot read it (a kind of entry, a table, a sealed form, the
/// database's own file) raises [#NEWEST], and the number in the package (`installer/linux/control`) with it. A station of an
/// older form gets the number when it is opened to record, before anything new is written.
///
/// 2: entries of a changed station with their fields 78 to 80, and of a barrier that was kept closed; `command-sheet` in
/// `station.toml`.
public final class DataFormat {
    /// What this program writes, and the last that it reads.
    public static final int NEWEST = 2;

    static final String KEY = "format";
    private static final long FIRST = 1;

    private static final Logger LOG = LoggerFactory.getLogger(DataFormat.class);
    private static final Pattern LINE = Pattern.compile("(?m)^(?<key>\\s*" + KEY + "\\s*=\\s*)\\d+");

    private DataFormat() {}

    /// Says in the settings that what is written from now on is of the newest form; all else that stands there stays. Settings
    /// that are gone or cannot be read are left alone. Where the disk does not take it, a version before would call damaged
    /// what it does not know.
    static void raise(Path settings) {
        try {
            if (!Files.isRegularFile(settings)) {
                return;
            }
            String before = Files.readString(settings);
            TomlParseResult toml = Toml.parse(before);
            Object format = toml.contains(KEY) ? toml.get(KEY) : Long.valueOf(FIRST);
            if (toml.hasErrors() || !(format instanceof Long number) || number < FIRST || number >= NEWEST) {
                return;
            }
            String after = toml.contains(KEY)
                    ? LINE.matcher(before).replaceFirst("${key}" + NEWEST)
                    : KEY + " = " + NEWEST + "\n" + before;
            DurableFiles.write(settings, after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("The form of the station's data is not noted: {}", FileTrouble.sentence(e));
        }
    }

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
