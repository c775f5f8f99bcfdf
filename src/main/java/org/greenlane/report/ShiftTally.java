package org.greenlane.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.audit.Entry;

/// Counts entries of the log, one at a time, in the order of their numbers; the times may stand in any order. However
/// many there are, it stays as small. For one thread.
public final class ShiftTally {
    /// The latest hours with passages that are told apart: a quarter of a year. What was before is counted together.
    public static final int MOST_HOURS = 24 * 92;
    /// The lanes that are told apart; passages of further ones are counted under [#OTHER_LANES].
    public static final int MOST_LANES = 16;
    public static final String OTHER_LANES = "…";
    /// The staff that are listed.
    public static final int MOST_STAFF = 200;
    /// The incidents that are listed.
    public static final int MOST_INCIDENTS = 40;

    /// By how much an entry may be earlier than the latest before it without a word: as in the proof of the log.
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private final ZoneId zone;
    private final HourTally hours;
    private final PassageTally passages = new PassageTally();
    private final StaffTally staff = new StaffTally();
    private final Extent numbersAndTimes = new Extent();
    private long purges;
    private long purgedDays;
    private long setBacks;
    private Duration furthestBack = Duration.ZERO;
    private Optional<Instant> before = Optional.empty();

    /// @param zone whose hours are counted
    public ShiftTally(ZoneId zone) {
        this.zone = zone;
        this.hours = new HourTally(zone);
    }

    /// The figures of all these entries, which are read once.
    public static ShiftFigures of(Stream<Entry> entries, ZoneId zone) {
        ShiftTally tally = new ShiftTally(zone);
        entries.forEachOrdered(tally::add);
        return tally.figures();
    }

    /// Counts one entry, whose number is greater than that of any before.
    public void add(Entry entry) {
        watchClock(entry.at());
        numbersAndTimes.add(entry.number(), entry.at());
        switch (entry) {
            case Entry.OfPassage passage -> {
                passages.add(passage);
                hours.add(passage);
                passage.assistance().ifPresent(staff::add);
            }
            case Entry.OfStaff act -> staff.add(act.number(), act.event());
            case Entry.OfStation _ -> {
                // Neither anybody's passage nor anybody's work.
            }
            case Entry.Purge purge -> {
                purges++;
                purgedDays += purge.days();
            }
        }
    }

    /// What has been counted so far.
    public ShiftFigures figures() {
        return new ShiftFigures(
                zone,
                new LogFigures(
                        numbersAndTimes.count(),
                        numbersAndTimes.first(),
                        numbersAndTimes.last(),
                        numbersAndTimes.earliest(),
                        numbersAndTimes.latest(),
                        purges,
                        purgedDays,
                        setBacks,
                        furthestBack),
                passages.figures(),
                staff.figures(),
                hours.hours(),
                hours.earlier(),
                hours.lanes());
    }

    /// How long people wait at a lane now, by the last whole quarter of an hour.
    public WaitingTime waitingNow(String lane, Instant now) {
        return hours.waiting(lane, now);
    }

    private void watchClock(Instant at) {
        Instant newest = numbersAndTimes.latest().orElse(at);
        if (before.filter(at::isBefore).isPresent() && at.plus(CLOCK_TOLERANCE).isBefore(newest)) {
            setBacks++;
            Duration back = Duration.between(at, newest);
            furthestBack = back.compareTo(furthestBack) > 0 ? back : furthestBack;
        }
        before = Optional.of(at);
    }
}
