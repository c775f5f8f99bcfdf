package org.greenlane.bench.day;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.Machine;
import org.greenlane.bench.day.Oracle.Answer;

/// Adds the day up.
final class DayAccount {
    private final DayPlan plan;
    private final Examiner examiner;
    private final Machine machine;
    private Optional<DayResult.Faults> faults = Optional.empty();
    private Optional<DayResult.Times> times = Optional.empty();
    private int unlogged;
    private int held;
    private int notForgotten;
    private long notWiped;

    DayAccount(DayPlan plan, Examiner examiner, Machine machine) {
        this.plan = plan;
        this.examiner = examiner;
        this.machine = machine;
    }

    void count(PlayedDay day, PlayedDesk desk, PlayedGate gate) {
        faults = Optional.of(new DayResult.Faults(
                day.plate().mishaps() + desk.plate().mishaps() + desk.passports().mishaps(),
                day.plate().unplugged() + desk.plate().unplugged(),
                day.plate().again() + desk.plate().again(),
                day.turnedAway(),
                desk.wrongPins(),
                desk.tooMany()));
        List<PlayedDesk.Visit> answered = day.visits().stream()
                .filter(visit -> visit.untilVerdict().isPresent())
                .toList();
        List<PlayedDesk.Visit> documents =
                answered.stream().filter(PlayedDesk.Visit::document).toList();
        Latencies own = new Latencies();
        answered.forEach(visit -> own.add(visit.machine()));
        times = Optional.of(new DayResult.Times(
                times(answered),
                times(documents),
                mean(answered),
                mean(documents),
                answered.stream().mapToInt(PlayedDesk.Visit::touchesToVerdict).average().orElse(0),
                documents.stream().mapToInt(PlayedDesk.Visit::touchesToVerdict).max().orElse(0),
                answered.stream().mapToInt(PlayedDesk.Visit::touches).average().orElse(0),
                own,
                gate.took()));
    }

    private static Latencies times(List<PlayedDesk.Visit> visits) {
        Latencies times = new Latencies();
        visits.forEach(visit -> times.add(visit.untilVerdict().orElseThrow().toNanos()));
        return times;
    }

    private static Duration mean(List<PlayedDesk.Visit> visits) {
        return Duration.ofNanos((long) visits.stream()
                .mapToLong(visit -> visit.untilVerdict().orElseThrow().toNanos())
                .average()
                .orElse(0));
    }

    void check(DeskPorts ports, PlayedDay day, int notInTheLog) {
        unlogged = notInTheLog;
        held = ports.held();
        notForgotten = ports.notForgotten();
        notWiped = ports.notWiped(day.cards());
    }

    DayResult result(int lookedFor, int traces, Duration took) {
        return new DayResult(
                plan,
                machine,
                Machine.loadNow(),
                took,
                verdicts(examiner.atTheGate()),
                verdicts(examiner.atTheDesk()),
                faults.orElseThrow(),
                new DayResult.Checks(
                        examiner.wrong(),
                        examiner.wrongs(),
                        examiner.acts(),
                        unlogged,
                        held,
                        notForgotten,
                        notWiped,
                        lookedFor,
                        traces),
                times.orElseThrow());
    }

    private static DayResult.Verdicts verdicts(Map<Answer, Integer> counts) {
        return new DayResult.Verdicts(
                counts.getOrDefault(Answer.PASS, 0),
                counts.getOrDefault(Answer.ASK, 0),
                counts.getOrDefault(Answer.STOP, 0));
    }
}
