package org.greenlane.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// From when until when a document counts, both days included.
///
/// @param until empty for one that counts for ever (长期)
record Validity(LocalDate from, Optional<LocalDate> until) {
    private static final char[] LONG_TERM = "长期".toCharArray();

    /// Reads the two fields of a card.
    ///
    /// @return empty if a day does not exist, or the end comes before the beginning
    static Optional<Validity> of(char[] from, char[] until) {
        Optional<LocalDate> begin = Calendar.day(from);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        if (Arrays.equals(until, LONG_TERM)) {
            return Optional.of(new Validity(begin.get(), Optional.empty()));
        }
        return Calendar.day(until)
                .filter(end -> !end.isBefore(begin.get()))
                .map(end -> new Validity(begin.get(), Optional.of(end)));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
