package org.greenlane.bench.station;

import java.util.Optional;

/// One passage at the window, in nanoseconds.
///
/// @param eye from the first readable frame until its text went to the lane
/// @param admit from there until the passage was recorded and on its way to the screen
/// @param desk from there until it was drawn
public record ShownPassage(long eye, long admit, long desk) {
    private static final String WORD = "passage";
    private static final int WORDS = 4;

    /// From the first readable frame until the verdict was drawn.
    public long all() {
        return eye + admit + desk;
    }

    /// As a line for another process.
    public String line() {
        return WORD + " " + eye + " " + admit + " " + desk;
    }

    static Optional<ShownPassage> ofLine(String line) {
        String[] words = line.split(" ", -1);
        return words.length == WORDS && words[0].equals(WORD)
                ? Optional.of(new ShownPassage(
                        Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])))
                : Optional.empty();
    }
}
