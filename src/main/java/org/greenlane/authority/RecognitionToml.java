package org.greenlane.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Notice;
import org.greenlane.health.Region;
import org.greenlane.policy.Merging;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.policy.RecognitionTable.Announcement;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// The recognition table as a person edits it, before it is signed.
///
/// ```
/// [region.990000]
/// green = [0]
/// yellow = [1]
/// red = [2]
/// merging = "home-newest"
///
/// [[announcement]]
/// region = "970000"
/// from = 2026-11-20T00:00:00Z
/// until = 2026-12-01T00:00:00Z
/// text.en = "Codes of region 970000 are not recognised until 1 December. Please ask staff."
/// ```
public final class RecognitionToml {
    private final TomlParseResult toml;

    private RecognitionToml(TomlParseResult toml) {
        this.toml = toml;
    }

    /// Reads the table that the file describes.
    ///
    /// @throws AuthorityException if the file does not describe one; the message says where
    public static RecognitionTable read(Path file, Region owner, long sequence, Freshness freshness)
            throws AuthorityException, IOException {
        TomlParseResult toml = Toml.parse(file);
        if (toml.hasErrors()) {
            throw new AuthorityException(file + ": " + toml.errors().getFirst());
        }
        try {
            RecognitionToml source = new RecognitionToml(toml);
            return new RecognitionTable(
                    owner, sequence, freshness, source.colours(), source.merging(), source.announcements());
        } catch (IllegalArgumentException | TomlInvalidTypeException e) {
            throw new AuthorityException(file + ": " + e.getMessage());
        }
    }

    private Map<Region, Map<IssuerColour, HealthColour>> colours() {
        Map<Region, Map<IssuerColour, HealthColour>> regions = new LinkedHashMap<>();
        TomlTable tables = toml.getTableOrEmpty("region");
        for (String code : tables.keySet()) {
            TomlTable table = tables.getTableOrEmpty(List.of(code));
            Map<IssuerColour, HealthColour> numbers = new HashMap<>();
            for (HealthColour colour : HealthColour.values()) {
                TomlArray array = table.getArrayOrEmpty(colour.name().toLowerCase(Locale.ROOT));
                for (int i = 0; i < array.size(); i++) {
                    put(numbers, new IssuerColour(Math.toIntExact(array.getLong(i))), colour, code);
                }
            }
            regions.put(new Region(code), numbers);
        }
        return regions;
    }

    private static void put(
            Map<IssuerColour, HealthColour> numbers, IssuerColour number, HealthColour colour, String region) {
        if (numbers.put(number, colour) != null) {
            throw new IllegalArgumentException(
                    "region " + region + " has two colours for the number " + number.value());
        }
    }

    private Map<Region, Merging> merging() {
        Map<Region, Merging> regions = new HashMap<>();
        TomlTable tables = toml.getTableOrEmpty("region");
        for (String code : tables.keySet()) {
            String word = tables.getTableOrEmpty(List.of(code)).getString("merging");
            if (word != null) {
                regions.put(new Region(code), merging(word, code));
            }
        }
        return regions;
    }

    private static Merging merging(String word, String region) {
        return switch (word) {
            case "gravest" -> Merging.GRAVEST;
            case "home-newest" -> Merging.HOME_NEWEST;
            default ->
                throw new IllegalArgumentException(
                        "region " + region + " is merged neither by \"gravest\" nor by \"home-newest\"");
        };
    }

    private List<Announcement> announcements() {
        List<Announcement> announcements = new ArrayList<>();
        TomlArray array = toml.getArrayOrEmpty("announcement");
        for (int i = 0; i < array.size(); i++) {
            TomlTable table = array.getTable(i);
            Map<String, String> texts = new LinkedHashMap<>();
            TomlTable text = table.getTableOrEmpty("text");
            text.keySet().forEach(language -> texts.put(language, required(text.getString(language), "text")));
            announcements.add(new Announcement(
                    new Region(required(table.getString("region"), "region")),
                    instant(table, "from"),
                    instant(table, "until"),
                    new Notice(texts)));
        }
        return announcements;
    }

    private static Instant instant(TomlTable table, String key) {
        OffsetDateTime time = table.getOffsetDateTime(key);
        return required(time, key).toInstant();
    }

    private static <T> T required(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("an announcement says nothing for \"" + key + "\"");
        }
        return value;
    }
}
