package org.greenlane.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenlane.health.HealthColour;
import org.greenlane.health.SiteKind;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// The rules that ship with the station, one for each kind of site, read from `site-rules.toml` beside this class.
public final class SiteRules {
    private static final Map<SiteKind, SiteRule> SHIPPED = read();

    private SiteRules() {}

    public static SiteRule of(SiteKind site) {
        return Objects.requireNonNull(SHIPPED.get(site));
    }

    private static Map<SiteKind, SiteRule> read() {
        try (InputStream in = Objects.requireNonNull(SiteRules.class.getResourceAsStream("site-rules.toml"))) {
            TomlParseResult toml = Toml.parse(in);
            if (toml.hasErrors()) {
                throw new IllegalStateException("site-rules.toml: " + toml.errors());
            }
            Map<SiteKind, SiteRule> rules = new EnumMap<>(SiteKind.class);
            for (SiteKind site : SiteKind.values()) {
                rules.put(site, rule(site, Objects.requireNonNull(toml.getTable(name(site)), site::name)));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteRule rule(SiteKind site, TomlTable table) {
        return new SiteRule(
                site,
                colours(table, "pass"),
                colours(table, "stop"),
                Duration.parse(text(table, "phone-code-age")),
                Duration.parse(text(table, "paper-age")),
                constant(SiteRule.OnTravelMark.class, text(table, "travel-mark")),
                constant(SiteRule.OnSilence.class, text(table, "unknown-person")),
                constant(SiteRule.OnSilence.class, text(table, "stale-statuses")),
                constant(SiteRule.OnCardAlone.class, text(table, "card-alone")),
                Duration.parse(text(table, "paper-again")),
                number(table, "typed-look-ups-per-hour"),
                number(table, "look-ups-per-hour"),
                constant(SiteRule.OnForeignHolder.class, text(table, "foreign-holder")),
                Period.parse(text(table, "log-retention")));
    }

    private static Set<HealthColour> colours(TomlTable table, String key) {
        TomlArray array = table.getArrayOrEmpty(key);
        Set<HealthColour> colours = EnumSet.noneOf(HealthColour.class);
        for (int i = 0; i < array.size(); i++) {
            colours.add(constant(HealthColour.class, array.getString(i)));
        }
        return colours;
    }

    private static String text(TomlTable table, String key) {
        return Objects.requireNonNull(table.getString(key), key);
    }

    private static int number(TomlTable table, String key) {
        return Math.toIntExact(Objects.requireNonNull(table.getLong(key), key));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String name(SiteKind site) {
        return site.name().toLowerCase(Locale.ROOT);
    }
}
