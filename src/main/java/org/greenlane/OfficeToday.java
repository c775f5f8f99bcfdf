package org.greenlane;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.desk.supervisor.TodayAnswer;
import org.greenlane.desk.supervisor.TodayBook;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Assistance;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.report.LaneFigures;
import org.greenlane.report.ShiftFigures;
import org.greenlane.report.ShiftTally;
import org.greenlane.report.WaitingTime;
import org.greenlane.staff.LookUpLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the day's entries, going on each time where it was.
final class OfficeToday implements TodayBook {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeToday.class);

    /// So many entries are read in one go, between two of which passages are recorded.
    private static final int BATCH = 200;

    /// So many at a time are counted before an answer is given; the rest comes with the next.
    private static final int MOST_AT_ONCE = 20_000;

    private final Station station;
    private final FaultCount faults;
    private final Executor thread;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Optional<LookUpLimits> limits;
    // Of the thread.
    private Optional<Day> day = Optional.empty();

    /// What has been counted of a day.
    private static final class Day {
        final LocalDate date;
        final ShiftTally tally;
        final Map<OperatorId, Made> made = new TreeMap<>();
        long next;
        long last;

        Day(LocalDate date, ZoneId zone, long first) {
            this.date = date;
            this.tally = new ShiftTally(zone);
            this.next = first;
        }
    }

    private record Made(long people, long typed, long approved, long withoutConsent) {
        static final Made NOTHING = new Made(0, 0, 0, 0);

        Made and(Assistance help) {
            boolean isTyped = help.way() == LookUpWay.TYPED_NUMBER || help.way() == LookUpWay.PRINTED_NUMBER;
            boolean unasked = help.consent().isEmpty() && help.way() != LookUpWay.CODE;
            return new Made(
                    people + 1,
                    typed + (isTyped ? 1 : 0),
                    approved + (help.approver().isPresent() ? 1 : 0),
                    withoutConsent + (unasked ? 1 : 0));
        }
    }

    OfficeToday(Station station, FaultCount faults, Executor thread) {
        this.station = station;
        this.faults = faults;
        this.thread = thread;
        SiteRule rule = rule();
        this.limits = station.staff().map(it -> it.lookUpLimits(rule.typedLookUpsPerHour(), rule.lookUpsPerHour()));
    }

    private SiteRule rule() {
        return SiteRules.of(station.settings().site());
    }

    @Override
    public void look(Consumer<TodayAnswer> told) {
        thread.execute(() -> told.accept(answer()));
    }

    private TodayAnswer answer() {
        Instant now = station.clock().instant();
        Optional<Day> counted = station.log().flatMap(log -> counted(log, LocalDate.ofInstant(now, zone)));
        Optional<ShiftFigures> figures = counted.map(it -> it.tally.figures());
        List<WaitingTime> waiting = figures.stream()
                .flatMap(it -> it.lanes().stream())
                .map(LaneFigures::lane)
                .map(lane -> counted.get().tally.waitingNow(lane, now))
                .toList();
        long uncounted = counted.map(it -> it.last - it.next + 1).filter(it -> it > 0).orElse(0L);
        return new TodayAnswer(figures, uncounted, waiting, counted.map(this::uses).orElse(List.of()), limits(), standing());
    }

    private Optional<Day> counted(AuditLog log, LocalDate today) {
        try {
            if (day.filter(it -> it.date.equals(today)).isEmpty()) {
                Instant start = today.atStartOfDay(zone).toInstant();
                day = Optional.of(new Day(today, zone, new LogSearch(log).firstAt(start)));
            }
            Day counting = day.get();
            counting.last = log.size();
            for (int read = 0; read < MOST_AT_ONCE && counting.next <= counting.last; read += BATCH) {
                List<Entry> entries = log.read(counting.next, BATCH);
                entries.forEach(entry -> count(entry, counting));
            }
            return day;
        } catch (AuditException e) {
            LOG.warn("Today cannot be counted: {}", e.getMessage());
            day = Optional.empty();
            return Optional.empty();
        }
    }

    private void count(Entry entry, Day counting) {
        counting.next = entry.number() + 1;
        if (!LocalDate.ofInstant(entry.at(), zone).equals(counting.date)) {
            return;
        }
        counting.tally.add(entry);
        if (entry instanceof Entry.OfPassage passage && passage.assistance().isPresent()) {
            Assistance help = passage.assistance().get();
            if (help.way() != LookUpWay.NOTHING) {
                counting.made.merge(help.operator(), Made.NOTHING.and(help), (before, _) -> before.and(help));
            }
        }
    }

    private List<TodayAnswer.LookUpUse> uses(Day counted) {
        return counted.made.entrySet().stream()
                .map(each -> use(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(TodayAnswer.LookUpUse::typedThisHour)
                        .thenComparingLong(TodayAnswer.LookUpUse::today)
                        .reversed())
                .toList();
    }

    private TodayAnswer.LookUpUse use(OperatorId operator, Made made) {
        int thisHour = limits.map(it -> it.typedBy(operator)).orElse(0);
        return new TodayAnswer.LookUpUse(
                operator, made.people(), made.typed(), made.approved(), made.withoutConsent(), thisHour);
    }

    private TodayAnswer.Limits limits() {
        return new TodayAnswer.Limits(
                rule().typedLookUpsPerHour(),
                rule().lookUpsPerHour(),
                limits.map(LookUpLimits::made).orElse(0));
    }

    /// How devices and data stand now. From any thread.
    TodayAnswer.Standing standing() {
        HealthBoard.Snapshot board = station.board().snapshot();
        return new TodayAnswer.Standing(
                board.devices(),
                board.faults(),
                faults.count(),
                station.statuses().freshness(),
                station.trust().freshness(),
                station.recognition().map(RecognitionTable::freshness));
    }
}
