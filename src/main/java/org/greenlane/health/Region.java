package org.greenlane.health;

import java.util.regex.Pattern;

/// An issuing region: a six-digit administrative division (GB/T 2260), or a country (ISO 3166-1 alpha-2).
public record Region(String code) implements Comparable<Region> {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}|[A-Z]{2}");

    /// @throws IllegalArgumentException if the code has neither form
    public Region {
        if (!isRegion(code)) {
            throw new IllegalArgumentException("not a region code (six digits, or two capital letters)");
        }
    }

    public static boolean isRegion(String code) {
        return FORM.matcher(code).matches();
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
