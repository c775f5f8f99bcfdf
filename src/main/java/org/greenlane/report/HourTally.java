package org.greenlane.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;

/// Counts passages by the hour and the lane.
final class HourTally {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FIVES_OF_NOW = 3;

    private final ZoneId zone;
    private final TreeMap<Instant, Hour> hours = new TreeMap<>();
    private final Map<String, Tally<Answer>> lanes = new TreeMap<>();
    private long earlier;

    HourTally(ZoneId zone) {
        this.zone = zone;
    }

    void add(Entry.OfPassage passage) {
        String lane = known(passage.lane());
        lanes.computeIfAbsent(lane, _ -> new Tally<>(Answer.class)).add(passage.answer());
        Instant start = start(passage.at());
        boolean isFull = hours.size() == ShiftTally.MOST_HOURS && !hours.containsKey(start);
        if (isFull && start.isBefore(hours.firstKey())) {
            earlier++;
            return;
        }
        if (isFull) {
            earlier += hours.pollFirstEntry().getValue().total();
        }
        hours.computeIfAbsent(start, Hour::new).add(passage, lane);
    }

    private String known(String lane) {
        return lanes.containsKey(lane) || lanes.size() < ShiftTally.MOST_LANES ? lane : ShiftTally.OTHER_LANES;
    }

    private Instant start(Instant at) {
        return at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    List<HourFigures> hours() {
        return hours.values().stream().map(Hour::figures).toList();
    }

    /// How many passages there were before the hours that are kept.
    long earlier() {
        return earlier;
    }

    List<LaneFigures> lanes() {
        List<LaneFigures> all = new ArrayList<>();
        lanes.forEach((lane, answers) -> all.add(lane(lane, answers.counts())));
        return all;
    }

    private LaneFigures lane(String lane, Counts<Answer> answers) {
        Optional<Hour> busiest = hours.values().stream()
                .filter(hour -> hour.total(lane) > 0)
                .max(Comparator.<Hour>comparingLong(hour -> hour.total(lane))
                        .thenComparing(Hour::start, Comparator.reverseOrder()));
        long most = busiest.map(hour -> hour.total(lane)).orElse(0L);
        return new LaneFigures(
                lane, answers, busiest.map(Hour::start), WaitingTime.of(most, HOUR, quickest(lane)));
    }

    /// By the last three whole times of five minutes.
    WaitingTime waiting(String lane, Instant now) {
        String counted = lanes.containsKey(lane) ? lane : ShiftTally.OTHER_LANES;
        long passages = 0;
        for (int back = 1; back <= FIVES_OF_NOW; back++) {
            Instant at = now.minus(WaitingTime.FIVE_MINUTES.multipliedBy(back));
            Hour hour = hours.get(start(at));
            passages += hour == null ? 0 : hour.five(counted, at);
        }
        return WaitingTime.of(passages, WaitingTime.FIVE_MINUTES.multipliedBy(FIVES_OF_NOW), quickest(counted));
    }

    /// The most passages in any five minutes.
    private long quickest(String lane) {
        return hours.values().stream().mapToLong(hour -> hour.quickest(lane)).max().orElse(0);
    }
}
