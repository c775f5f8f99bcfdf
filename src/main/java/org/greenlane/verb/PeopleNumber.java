package org.greenlane.verb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `20000`, `200k` and `10m`.
final class PeopleNumber implements ITypeConverter<Integer> {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([km]?)");

    @Override
    public Integer convert(String words) {
        Matcher matcher = NUMBER.matcher(words.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long unit =
                    switch (matcher.group(2)) {
                        case "k" -> 1_000;
                        case "m" -> 1_000_000;
                        default -> 1;
                    };
            long number = Long.parseLong(matcher.group(1)) * unit;
            if (number <= Integer.MAX_VALUE) {
                return (int) number;
            }
        }
        throw new TypeConversionException("'" + words + "' is no number such as 20000, 200k or 10m");
    }
}
