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
    private final Machine machine;
    private Optional<DayResult.Faults> faults = Optional.empty();
    private Optional<DayResult.Times> times = Optional.empty();

    DayAccount(DayPlan plan, Machine machine) {
        this.plan = plan;
        this.machine = machine;
    }

    void count(PlayedDay day, PlayedDesk desk, PlayedGate gate) {
        faults = Optional.of(new DayResult.Faults(
                day.plate().mishaps() + desk.counter().plate().mishaps() + desk.counter().passports().mishaps(),
                day.plate().unplugged() + desk.counter().plate().unplugged(),
                day.plate().again() + desk.counter().plate().again(),
                day.turnedAway(),
                desk.staffing().wrongPins(),
                desk.tooMany()));
        List<PlayedDesk.Visit> answered = day.visits().stream()
                .filter(visit -> visit.first().isPresent())
                .toList();
        List<PlayedDesk.Visit> documents =
                answered.stream().filter(PlayedDesk.Visit::document).toList();
        Latencies own = new Latencies();
        answered.forEach(visit -> own.add(first(visit).machine()));
        times = Optional.of(new DayResult.Times(
                times(answered),
                times(documents),
                mean(answered),
                mean(documents),
                answered.stream().mapToInt(visit -> first(visit).touches()).average().orElse(0),
                documents.stream().mapToInt(visit -> first(visit).touches()).max().orElse(0),
                answered.stream().mapToInt(PlayedDesk.Visit::touches).average().orElse(0),
                own,
                gate.took()));
    }

    private static PlayedDesk.FirstAnswer first(PlayedDesk.Visit visit) {
        return visit.first().orElseThrow();
    }

    private static Latencies times(List<PlayedDesk.Visit> visits) {
        Latencies times = new Latencies();
        visits.forEach(visit -> times.add(first(visit).after().toNanos()));
        return times;
    }

    private static Duration mean(List<PlayedDesk.Visit> visits) {
        return Duration.ofNanos((long) visits.stream()
                .mapToLong(visit -> first(visit).after().toNanos())
                .average()
                .orElse(0));
    }

    DayResult result(Examiner examiner, DayResult.Checks checks, Duration took) {
        return new DayResult(
                plan,
                machine,
                Machine.loadNow(),
                took,
                verdicts(examiner.atTheGate()),
                verdicts(examiner.atTheDesk()),
                faults.orElseThrow(),
                checks,
                times.orElseThrow());
    }

    private static DayResult.Verdicts verdicts(Map<Answer, Integer> counts) {
        return new DayResult.Verdicts(
                counts.getOrDefault(Answer.PASS, 0),
                counts.getOrDefault(Answer.ASK, 0),
                counts.getOrDefault(Answer.STOP, 0));
    }
}
