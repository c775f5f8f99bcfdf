package org.greenlane.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;

/// Counts the passages of one hour by the clock on the wall.
final class Hour {
    /// 90 minutes: so long is an hour in which a clock is put back by half of one, as on Lord Howe Island.
    private static final int MOST_FIVES = 18;

    private static final class Lane {
        final Tally<Answer> answers = new Tally<>(Answer.class);
        final int[] fives = new int[MOST_FIVES];
    }

    private final Instant start;
    private final Tally<Answer> answers = new Tally<>(Answer.class);
    private final Tally<PassageWay> ways = new Tally<>(PassageWay.class);
    private final Map<String, Lane> lanes = new TreeMap<>();

    Hour(Instant start) {
        this.start = start;
    }

    void add(Entry.OfPassage passage, String name) {
        answers.add(passage.answer());
        ways.add(PassageWay.of(passage));
        Lane lane = lanes.computeIfAbsent(name, _ -> new Lane());
        lane.answers.add(passage.answer());
        lane.fives[fiveOf(passage.at())]++;
    }

    private int fiveOf(Instant at) {
        long five = Duration.between(start, at).dividedBy(WaitingTime.FIVE_MINUTES);
        return (int) Math.min(five, MOST_FIVES - 1);
    }

    Instant start() {
        return start;
    }

    long total() {
        return ways.total();
    }

    long total(String name) {
        Lane lane = lanes.get(name);
        return lane == null ? 0 : lane.answers.total();
    }

    /// How many passages there were in the five minutes of this moment.
    long five(String name, Instant at) {
        Lane lane = lanes.get(name);
        return lane == null ? 0 : lane.fives[fiveOf(at)];
    }

    /// The most passages in any five minutes.
    long quickest(String name) {
        Lane lane = lanes.get(name);
        return lane == null ? 0 : Arrays.stream(lane.fives).max().orElse(0);
    }

    HourFigures figures() {
        Map<String, Counts<Answer>> each = new TreeMap<>();
        lanes.forEach((name, lane) -> each.put(name, lane.answers.counts()));
        return new HourFigures(start, answers.counts(), ways.counts(), each);
    }
}
