package org.greenlane.bench.station;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One passage at the window, in nanoseconds.
///
/// @param eye from the first readable frame until its text went to the lane
/// @param admit from there until the passage was recorded and on its way to the screen
/// @param desk from there until it was drawn
public record ShownPassage(long eye, long admit, long desk) {
    private static final String WORD = "passage";

    /// Up to 30 years each, so that their sum is a number too.
    private static final Pattern LINE = Pattern.compile(WORD + " (\\d{1,18}) (\\d{1,18}) (\\d{1,18})");

    /// From the first readable frame until the verdict was drawn.
    public long all() {
        return eye + admit + desk;
    }

    /// As a line for another process.
    public String line() {
        return WORD + " " + eye + " " + admit + " " + desk;
    }

    /// Empty for a line that is none: whatever else the process says stands in between.
    static Optional<ShownPassage> ofLine(String line) {
        Matcher read = LINE.matcher(line);
        return read.matches()
                ? Optional.of(new ShownPassage(
                        Long.parseLong(read.group(1)), Long.parseLong(read.group(2)), Long.parseLong(read.group(3))))
                : Optional.empty();
    }
}
