package org.greenlane.health;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An issuing region: a six-digit administrative division (GB/T 2260), or a country (ISO 3166-1 alpha-2).
public record Region(String code) implements Comparable<Region> {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}|[A-Z]{2}");

    private static final Map<String, Region> THREE_LETTERS =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), Region::new));

    /// @throws IllegalArgumentException if the code has neither form
    public Region {
        if (!isRegion(code)) {
            throw new IllegalArgumentException("not a region code (six digits, or two capital letters)");
        }
    }

    public static boolean isRegion(String code) {
        return FORM.matcher(code).matches();
    }

    /// The country that ISO 3166-1 alpha-3 writes so; empty if there is none.
    public static Optional<Region> ofThreeLetters(String code) {
        return Optional.ofNullable(THREE_LETTERS.get(code));
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
