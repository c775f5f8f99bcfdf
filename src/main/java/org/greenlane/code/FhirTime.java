package org.greenlane.code;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A `dateTime` of FHIR R4: a moment, or a day, month or year of which nobody says where it was counted.
///
/// @param earliest the first moment that has that date anywhere on Earth
/// @param latest the last one
record FhirTime(Instant earliest, Instant latest) {
    /// Where days begin first, and where they end last.
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int MAX_LENGTH = 40;

    /// Empty if it is none.
    static Optional<FhirTime> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (text.length()) {
                case YEAR -> days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
                case MONTH -> days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1));
                case DAY -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                default -> moment(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static FhirTime moment(Instant instant) {
        return new FhirTime(instant, instant);
    }

    private static FhirTime days(LocalDate first, LocalDate after) {
        return new FhirTime(
                first.atStartOfDay().toInstant(FIRST), after.atStartOfDay().toInstant(LAST).minusSeconds(1));
    }
}
