package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.greenlane.disk.DurableFiles;
import org.greenlane.export.Site;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.ProfileShelf;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.wire.PortName;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// What a technician sets once at a site.
///
/// @param region the region whose statuses the station holds
/// @param site the kind of place behind the gate
/// @param rootFingerprint SHA-256 of the root's public key, in 64 hexadecimal digits, as printed by the authority
/// @param demo true where all people, keys and statuses are made up
/// @param updates where it looks for new deliveries
/// @param keyFile a file on a stick that unlocks its key
/// @param start how it starts where nobody says otherwise
/// @param commandSheet which issue of its sheet of commands counts, from 1: those before are worthless
public record StationSettings(
        Region region,
        SiteKind site,
        String rootFingerprint,
        boolean demo,
        UpdateSettings updates,
        Optional<Path> keyFile,
        Start start,
        int commandSheet) {
    /// More issues of its sheet of commands no station has.
    static final int MOST_SHEETS = 1_000_000;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> KEYS = Set.of(
            DataFormat.KEY, "region", "site", "root-fingerprint", "demo", "updates", "key-file", "profile", "language", "look",
            "ports", "command-sheet");
    private static final Set<String> UPDATE_KEYS = Set.of("source", "proxy", "every-minutes");

    /// How a station starts where nobody says otherwise.
    ///
    /// @param profile name of its hardware profile
    /// @param language tag of the language that its screens begin with, in place of the profile's
    /// @param look how its windows are coloured to begin with, in place of the profile's
    /// @param ports where devices of the profile hang, by their names, in place of what the profile says
    public record Start(
            Optional<String> profile,
            Optional<String> language,
            Optional<String> look,
            SortedMap<String, PortName> ports) {
        /// More devices no station has.
        static final int MOST_PORTS = 32;

        /// As ever.
        public static final Start USUAL = new Start(Optional.empty(), Optional.empty());

        /// @throws IllegalArgumentException if one of them could be none
        public Start {
            ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
            if (profile.filter(name -> !ProfileShelf.isName(name)).isPresent()
                    || language.filter(tag -> !HardwareProfile.LANGUAGES.contains(tag)).isPresent()
                    || look.filter(name -> !HardwareProfile.LOOKS.contains(name)).isPresent()) {
                throw new IllegalArgumentException("A hardware profile is named without its folder, a language is one of"
                        + " en, ko, zh, and a look one of dark, light, outdoor.");
            }
            if (ports.size() > MOST_PORTS || ports.values().stream().anyMatch(PortName.Simulated.class::isInstance)) {
                throw new IllegalArgumentException("A port is named as in a hardware profile, and is not simulated.");
            }
        }

        /// In the profile's look, with its devices where the profile says.
        public Start(Optional<String> profile, Optional<String> language) {
            this(profile, language, Optional.empty(), Collections.emptySortedMap());
        }

        /// The same, but for what its screens begin with.
        public Start beginning(String inLanguage, String inLook) {
            return new Start(profile, Optional.of(inLanguage), Optional.of(inLook), ports);
        }

        private String toml() {
            return profile.map(name -> "profile = \"" + name + "\"\n").orElse("")
                    + language.map(tag -> "language = \"" + tag + "\"\n").orElse("")
                    + look.map(name -> "look = \"" + name + "\"\n").orElse("");
        }

        /// Below all that is no table.
        private String portsToml() {
            StringBuilder lines = new StringBuilder(ports.isEmpty() ? "" : "\n[ports]\n");
            ports.forEach((device, port) -> lines.append(quoted(device)).append(" = ").append(quoted(port.toString())).append('\n'));
            return lines.toString();
        }

        private static String quoted(String text) {
            return "\"" + Toml.tomlEscape(text) + "\"";
        }
    }

    /// @throws IllegalArgumentException if the fingerprint has not 64 hexadecimal digits
    public StationSettings {
        rootFingerprint = rootFingerprint.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(rootFingerprint).matches()) {
            throw new IllegalArgumentException("The root fingerprint has 64 hexadecimal digits.");
        }
        if (commandSheet < 1 || commandSheet > MOST_SHEETS) {
            throw new IllegalArgumentException("command-sheet is a number from 1 to " + MOST_SHEETS + ".");
        }
    }

    /// A station whose key no stick unlocks.
    public StationSettings(
            Region region, SiteKind site, String rootFingerprint, boolean demo, UpdateSettings updates) {
        this(region, site, rootFingerprint, demo, updates, Optional.empty(), Start.USUAL, 1);
    }

    /// The same, but for the stick that unlocks its key.
    public StationSettings withKeyFile(Optional<Path> file) {
        return new StationSettings(region, site, rootFingerprint, demo, updates, file, start, commandSheet);
    }

    /// The same, but for how it starts.
    public StationSettings starting(Start other) {
        return new StationSettings(region, site, rootFingerprint, demo, updates, keyFile, other, commandSheet);
    }

    /// The same, but for which issue of its sheet of commands counts.
    StationSettings withCommandSheet(int issue) {
        return new StationSettings(region, site, rootFingerprint, demo, updates, keyFile, start, issue);
    }

    /// Is what another is, and starts as that does; where it looks for deliveries, what opens its key and its sheet of commands
    /// stay.
    StationSettings like(StationSettings other) {
        return new StationSettings(
                other.region, other.site, other.rootFingerprint, demo, updates, keyFile, other.start, commandSheet);
    }

    /// Where it stands.
    public Site where() {
        return new Site(site, region);
    }

    /// A station that looks nowhere for deliveries by itself.
    public StationSettings(Region region, SiteKind site, String rootFingerprint, boolean demo) {
        this(region, site, rootFingerprint, demo, UpdateSettings.NONE);
    }

    /// @throws SetupException if the file is missing or says something else than settings, or a newer program wrote it
    public static StationSettings read(Path file) throws SetupException {
        if (!Files.isRegularFile(file)) {
            throw new SetupException("This station has not been set up: there is no " + file
                    + ". Run `greenlane setup --help`, or `greenlane demo` to try it with made-up people.");
        }
        try {
            TomlParseResult toml = Toml.parse(file);
            DataFormat.check(toml);
            List<String> errors = new ArrayList<>();
            toml.errors().forEach(e -> errors.add(e.toString()));
            unknown(toml, KEYS, errors);
            TomlTable updates = toml.getTableOrEmpty("updates");
            unknown(updates, UPDATE_KEYS, errors);
            if (!errors.isEmpty()) {
                throw new SetupException(file + ": " + String.join("; ", errors));
            }
            return new StationSettings(
                    new Region(text(toml, "region")),
                    site(text(toml, "site")),
                    text(toml, "root-fingerprint"),
                    Boolean.TRUE.equals(toml.getBoolean("demo")),
                    updates(updates),
                    Optional.ofNullable(toml.getString("key-file")).map(Path::of),
                    new Start(
                            Optional.ofNullable(toml.getString("profile")),
                            Optional.ofNullable(toml.getString("language")),
                            Optional.ofNullable(toml.getString("look")),
                            ports(toml.getTableOrEmpty("ports"))),
                    issue(toml.getLong("command-sheet")));
        } catch (IOException | IllegalArgumentException | org.tomlj.TomlInvalidTypeException e) {
            throw new SetupException(file + ": " + e.getMessage());
        }
    }

    private static int issue(@Nullable Long written) {
        return written == null ? 1 : (int) Math.clamp(written, 0, MOST_SHEETS + 1L);
    }

    private static UpdateSettings updates(TomlTable updates) {
        Long minutes = updates.getLong("every-minutes");
        return new UpdateSettings(
                Optional.ofNullable(updates.getString("source")),
                Optional.ofNullable(updates.getString("proxy")),
                minutes == null ? UpdateSettings.NONE.every() : Duration.ofMinutes(minutes));
    }

    private static SortedMap<String, PortName> ports(TomlTable table) {
        SortedMap<String, PortName> ports = new TreeMap<>();
        for (String device : table.keySet()) {
            String port = table.getString(List.of(device));
            ports.put(
                    device,
                    PortName.of(String.valueOf(port))
                            .orElseThrow(() -> new IllegalArgumentException("the port of \"" + device
                                    + "\" is written in none of these forms: " + PortName.FORMS)));
        }
        return ports;
    }

    private static void unknown(TomlTable table, Set<String> known, List<String> errors) {
        for (String key : table.keySet()) {
            if (!known.contains(key)) {
                TomlPosition position = table.inputPositionOf(List.of(key));
                errors.add("unknown key \"" + key + "\" (" + position + ")");
            }
        }
    }

    private static String text(TomlParseResult toml, String key) throws SetupException {
        String text = toml.getString(key);
        if (text == null) {
            throw new SetupException("station.toml says nothing for \"" + key + "\".");
        }
        return text;
    }

    private static SiteKind site(String name) {
        return Arrays.stream(SiteKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("site is \"" + name + "\", which is none of "
                        + Arrays.toString(SiteKind.values()).toLowerCase(Locale.ROOT)));
    }

    /// Writes the settings so that a cut leaves the old file or the new one, never half of one.
    public void write(Path file) throws IOException {
        String toml = """
                # What this station was set up with. Written by `greenlane setup`.
                format = %d
                region = "%s"
                site = "%s"
                root-fingerprint = "%s"
                demo = %s
                """.formatted(DataFormat.NEWEST, region, site.name().toLowerCase(Locale.ROOT), rootFingerprint, demo)
                + keyFile.map(path -> "key-file = \"" + Toml.tomlEscape(path.toString()) + "\"\n").orElse("")
                + (commandSheet == 1 ? "" : "command-sheet = " + commandSheet + "\n")
                + start.toml()
                + start.portsToml()
                + updates.toml();
        DurableFiles.write(file, toml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
