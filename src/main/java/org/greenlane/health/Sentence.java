package org.greenlane.health;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence with places for values: `{0}` becomes the first value; `{0|person|people}` becomes the word for one where the
/// first value is 1, else the other.
public final class Sentence {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");

    private Sentence() {}

    /// With its places filled; one that there is no value for stays as it is.
    public static String fill(String text, Object... values) {
        return PLACE.matcher(text).replaceAll(place -> {
            int which = Integer.parseInt(place.group(1));
            if (which >= values.length) {
                return Matcher.quoteReplacement(place.group());
            }
            String value = String.valueOf(values[which]);
            if (place.group(2) == null) {
                return Matcher.quoteReplacement(value);
            }
            return Matcher.quoteReplacement(value.equals("1") ? place.group(2) : place.group(3));
        });
    }

    /// So many of something: `1 entry`, `2 entries`.
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
