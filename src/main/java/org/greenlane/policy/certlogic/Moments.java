package org.greenlane.policy.certlogic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlane.proof.Tree;

/// Texts to moments, to the millisecond (CertLogic specification, "Dates and date-times"). What names no offset is of UTC;
/// a date is its first moment there.
final class Moments {
    /// Far more than any rule asks for, and far from what a calendar cannot hold.
    private static final long MAX_AMOUNT = 1_000_000;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,30})?(?:Z|([+-])(\\d{1,2}):?(\\d{2})?)?");

    private Moments() {}

    /// A moment, some time later or earlier. A day that the month reached does not have runs over into the next one, as
    /// 29 February does a year later.
    static Tree plus(String text, long amount, String unit) throws CertLogicException {
        if (Math.abs(amount) > MAX_AMOUNT) {
            throw new CertLogicException("an amount of time that no rule asks for");
        }
        OffsetDateTime from = read(text);
        OffsetDateTime to = switch (unit) {
            case "hour" -> from.plusHours(amount);
            case "day" -> from.plusDays(amount);
            case "month" -> overrun(from, amount);
            case "year" -> overrun(from, 12 * amount);
            default -> throw new CertLogicException("an unknown unit of time");
        };
        return new Tree.Moment(to.toInstant());
    }

    private static OffsetDateTime overrun(OffsetDateTime from, long months) {
        return from.withDayOfMonth(1).plusMonths(months).plusDays(from.getDayOfMonth() - 1L);
    }

    /// A date of birth, whole or partial: the last day that it may be.
    static Tree birth(String text) throws CertLogicException {
        Optional<OffsetDateTime> moment = partial(text);
        if (moment.isEmpty() && !DATE.matcher(text).matches()) {
            throw new CertLogicException("no date of birth");
        }
        return new Tree.Moment((moment.isPresent() ? moment.get() : read(text)).toInstant());
    }

    private static OffsetDateTime read(String text) throws CertLogicException {
        try {
            Optional<OffsetDateTime> partial = partial(text);
            if (partial.isPresent()) {
                return partial.get();
            }
            return DATE.matcher(text).matches() ? midnight(LocalDate.parse(text)) : dateTime(text);
        } catch (DateTimeException e) {
            throw new CertLogicException("a date that no calendar has");
        }
    }

    private static Optional<OffsetDateTime> partial(String text) throws CertLogicException {
        try {
            if (YEAR.matcher(text).matches()) {
                return Optional.of(midnight(YearMonth.parse(text + "-12").atEndOfMonth()));
            }
            return MONTH.matcher(text).matches()
                    ? Optional.of(midnight(YearMonth.parse(text).atEndOfMonth()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            throw new CertLogicException("a date that no calendar has");
        }
    }

    private static OffsetDateTime midnight(LocalDate date) {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime dateTime(String text) throws CertLogicException {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            throw new CertLogicException("no date or date-time");
        }
        String fraction = Optional.ofNullable(parts.group(2)).orElse(".") + "000";
        LocalDateTime local = LocalDateTime.parse(parts.group(1))
                .plus(Long.parseLong(fraction.substring(1, 4)), ChronoUnit.MILLIS);
        return local.atOffset(offset(parts)).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static ZoneOffset offset(Matcher parts) {
        if (parts.group(3) == null) {
            return ZoneOffset.UTC;
        }
        int sign = parts.group(3).equals("-") ? -1 : 1;
        int minutes = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(parts.group(4)), sign * minutes);
    }
}
