package org.greenlane.card;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.health.BirthDate;

/// Dates of two-digit years, YYMMDD. Parts of a date of birth may be unknown, and are fillers then (ICAO 9303 part 3,
/// clause 4.8).
final class MrzDates {
    /// A document ends at most so many years from now, and has ended at most so many ago.
    private static final int HALF_CENTURY = 50;

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final char[] symbols;
    private final LocalDate today;

    /// @param symbols of the whole zone
    /// @param today tells the century
    MrzDates(char[] symbols, LocalDate today) {
        this.symbols = symbols;
        this.today = today;
    }

    /// @return empty if there is no such day
    Optional<LocalDate> expiry(int from) {
        return date(from, today.getYear() - HALF_CENTURY + 1);
    }

    /// @return empty if there is no such day, or a part of it is unknown
    Optional<LocalDate> birth(int from) {
        return date(from, today.getYear() - 99)
                .map(day -> day.isAfter(today) ? day.minusYears(100) : day);
    }

    /// The date of birth as far as it is known: where the year is not, nothing is.
    BirthDate knownBirth(int from) {
        if (!Calendar.isDigits(symbols, from, from + 2)) {
            return new BirthDate("");
        }
        int year = today.getYear() - Math.floorMod(today.getYear() - Calendar.digits(symbols, from, from + 2), 100);
        boolean month = Calendar.isDigits(symbols, from + 2, from + 4);
        boolean day = month && Calendar.isDigits(symbols, from + 4, from + 6);
        String text = String.format(Locale.ROOT, "%04d", year)
                + (month ? "-" + new String(symbols, from + 2, 2) : "")
                + (day ? "-" + new String(symbols, from + 4, 2) : "");
        return birth(from).map(whole -> new BirthDate(whole.toString())).orElseGet(() -> new BirthDate(text));
    }

    /// Whether somebody may be born then: on a day that exists, or one of which parts are unknown.
    boolean isBirth(int from) {
        boolean whole = Calendar.isDigits(symbols, from, from + 6);
        return whole
                ? birth(from).isPresent()
                : isPart(from, 0, 99) && isPart(from + 2, 1, MONTHS) && isPart(from + 4, 1, DAYS);
    }

    private boolean isPart(int from, int least, int most) {
        if (symbols[from] == MrzSymbols.FILLER && symbols[from + 1] == MrzSymbols.FILLER) {
            return true;
        }
        if (!Calendar.isDigits(symbols, from, from + 2)) {
            return false;
        }
        int number = Calendar.digits(symbols, from, from + 2);
        return number >= least && number <= most;
    }

    /// In the century that begins with that year.
    private Optional<LocalDate> date(int from, int firstYear) {
        if (!Calendar.isDigits(symbols, from, from + 6)) {
            return Optional.empty();
        }
        int lastTwo = Calendar.digits(symbols, from, from + 2);
        int year = firstYear + Math.floorMod(lastTwo - firstYear, 100);
        return Calendar.day(
                year, Calendar.digits(symbols, from + 2, from + 4), Calendar.digits(symbols, from + 4, from + 6));
    }
}
