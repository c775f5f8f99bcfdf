package org.greenlane.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.greenlane.audit.Entry.Answer;

/// Passages by the hour, the day or the week: by what gives few enough bars for a page. Those without passages are there
/// too.
///
/// @param bars in order, at most [#MOST_BARS]: the latest
/// @param earlier how many passages were before these
record Buckets(Unit unit, List<Bar> bars, long earlier) {
    static final int MOST_BARS = 31;
    private static final int MOST_HOURS = 24;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d", Locale.ROOT);

    enum Unit {
        HOURS,
        DAYS,
        WEEKS
    }

    /// @param label when it begins
    /// @param totals by the lanes' names
    record Bar(String label, Tally<Answer> answers, TreeMap<String, Long> totals) {
        long total() {
            return answers.total();
        }

        private void add(HourFigures hour) {
            hour.answers().each().forEach(answers::add);
            hour.lanes().forEach((lane, counts) -> totals.merge(lane, counts.total(), Long::sum));
        }
    }

    static Buckets of(ShiftFigures figures) {
        if (figures.hours().isEmpty()) {
            return new Buckets(Unit.HOURS, List.of(), 0);
        }
        ZoneId zone = figures.zone();
        ZonedDateTime first = figures.hours().getFirst().start().atZone(zone);
        ZonedDateTime last = figures.hours().getLast().start().atZone(zone);
        Unit unit = unit(first, last);
        TreeMap<Instant, Bar> bars = empty(first, last, unit);
        long earlier = figures.earlierPassages();
        for (HourFigures hour : figures.hours()) {
            Map.Entry<Instant, Bar> bar = bars.floorEntry(hour.start());
            if (bar == null) {
                earlier += hour.total();
            } else {
                bar.getValue().add(hour);
            }
        }
        return new Buckets(unit, List.copyOf(bars.values()), earlier);
    }

    private static TreeMap<Instant, Bar> empty(ZonedDateTime first, ZonedDateTime last, Unit unit) {
        TreeMap<Instant, Bar> bars = new TreeMap<>();
        ZonedDateTime end = begin(last, unit);
        ZonedDateTime earliest = unit == Unit.WEEKS ? end.minusWeeks(MOST_BARS - 1) : first;
        ZonedDateTime at = begin(earliest.isAfter(first) ? earliest : first, unit);
        while (!at.isAfter(end)) {
            bars.put(at.toInstant(), new Bar(label(at, unit, bars.isEmpty()), new Tally<>(Answer.class), new TreeMap<>()));
            at = next(at, unit);
        }
        return bars;
    }

    private static Unit unit(ZonedDateTime first, ZonedDateTime last) {
        if (ChronoUnit.HOURS.between(first, last) < MOST_HOURS) {
            return Unit.HOURS;
        }
        return ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate()) < MOST_BARS ? Unit.DAYS : Unit.WEEKS;
    }

    private static ZonedDateTime begin(ZonedDateTime at, Unit unit) {
        LocalDate day = at.toLocalDate();
        return switch (unit) {
            case HOURS -> at.truncatedTo(ChronoUnit.HOURS);
            case DAYS -> day.atStartOfDay(at.getZone());
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(at.getZone());
        };
    }

    private static ZonedDateTime next(ZonedDateTime at, Unit unit) {
        return switch (unit) {
            case HOURS -> nextHour(at);
            case DAYS -> begin(at.plusDays(1), unit);
            case WEEKS -> begin(at.plusWeeks(1), unit);
        };
    }

    /// An hour in which the clock is put back by half of one has not ended after an hour.
    private static ZonedDateTime nextHour(ZonedDateTime at) {
        ZonedDateTime next = begin(at.plusHours(1), Unit.HOURS);
        return next.isAfter(at) ? next : begin(at.plusHours(2), Unit.HOURS);
    }

    /// Of days, the month is said only at the first bar and where it changes.
    private static String label(ZonedDateTime at, Unit unit, boolean isFirst) {
        return switch (unit) {
            case HOURS -> HOUR.format(at);
            case DAYS -> at.getDayOfMonth() == 1 || isFirst ? DAY.format(at) : String.valueOf(at.getDayOfMonth());
            case WEEKS -> DAY.format(at);
        };
    }
}
