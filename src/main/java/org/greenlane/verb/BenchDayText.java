package org.greenlane.verb;

import static org.greenlane.verb.Markdown.head;
import static org.greenlane.verb.Markdown.millis;
import static org.greenlane.verb.Markdown.row;
import static org.greenlane.verb.Markdown.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.day.DayResult;

/// What became of the day, in Markdown.
final class BenchDayText {
    private BenchDayText() {}

    static List<String> lines(DayResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "A day at a %s: %,d people, %.0f %% of them helped, seed %d; played in %.1f s.",
                result.plan().site().name().toLowerCase(Locale.ROOT),
                result.plan().people(),
                100 * result.plan().assisted(),
                result.plan().seed(),
                seconds(result.took())));
        lines.add(Markdown.machine(result.machine(), result.loadAfter()));
        lines.add("");
        lines.addAll(head(List.of("passages in the log", "pass", "ask staff", "stop", "all")));
        lines.add(verdicts("by themselves", result.gate()));
        lines.add(verdicts("helped", result.desk()));
        lines.add("");
        lines.addAll(checks(result.checks()));
        lines.add("");
        lines.addAll(faults(result.faults()));
        lines.add("");
        lines.addAll(times(result.times()));
        return lines;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static String verdicts(String who, DayResult.Verdicts verdicts) {
        return row(List.of(
                who,
                say("%,d", verdicts.pass()),
                say("%,d", verdicts.ask()),
                say("%,d", verdicts.stop()),
                say("%,d", verdicts.all())));
    }

    private static List<String> checks(DayResult.Checks checks) {
        List<String> lines = new ArrayList<>(head(List.of("must be none", "")));
        lines.add(row(List.of("wrong answers", say("%,d", checks.wrong()))));
        lines.add(row(List.of(
                say("not in the log as they were, of all passages and %,d acts of staff", checks.acts()),
                say("%,d", checks.unlogged()))));
        lines.add(row(List.of(
                say("not wiped, of %,d documents that were laid down", checks.documents()),
                say("%,d", checks.notWiped()))));
        lines.add(row(List.of(
                say(
                        "places in %,d files of the program with one of %,d names, numbers and codes in any form",
                        checks.files(),
                        checks.lookedFor()),
                say("%,d", checks.traces()))));
        return lines;
    }

    private static List<String> faults(DayResult.Faults faults) {
        List<String> lines = new ArrayList<>(head(List.of("what went wrong, and was got over", "")));
        lines.add(row(List.of("answers of readers with a mishap", say("%,d", faults.mishaps()))));
        lines.add(row(List.of("of these, plugs pulled", say("%,d", faults.unplugged()))));
        lines.add(row(List.of("cards laid down again", say("%,d", faults.again()))));
        lines.add(row(List.of("people turned away by a full disk, who came again", say("%,d", faults.turnedAway()))));
        lines.add(row(List.of("wrong PINs", say("%,d", faults.wrongPins()))));
        lines.add(row(List.of("look-ups turned away by their limits", say("%,d", faults.tooMany()))));
        return lines;
    }

    private static List<String> times(DayResult.Times times) {
        List<String> lines = new ArrayList<>(head(List.of("until the answer", "visits", "mean", "p50", "p95", "worst")));
        lines.add(simulated("helped, in simulated seconds", times.assisted(), times.assistedMean()));
        lines.add(simulated("of these, with a card or passport", times.documents(), times.documentsMean()));
        lines.add(real("the station's own share of it, in real milliseconds", times.own()));
        lines.add(real("by themselves, from the code to the log, in real milliseconds", times.gate()));
        lines.add("");
        lines.add(say(
                "Touches of a helped visit: %.1f until the answer (%d at most with a card or passport), %.1f in all.",
                times.touchesToVerdict(), times.mostTouchesWithDocument(), times.touches()));
        return lines;
    }

    private static String simulated(String what, Latencies latencies, Duration mean) {
        return row(List.of(
                what,
                say("%,d", latencies.total()),
                say("%.1f", seconds(mean)),
                say("%.1f", latencies.quantile(0.5) / 1e9),
                say("%.1f", latencies.quantile(0.95) / 1e9),
                say("%.1f", latencies.worst() / 1e9)));
    }

    private static String real(String what, Latencies latencies) {
        return row(List.of(
                what,
                say("%,d", latencies.total()),
                "",
                millis(latencies.quantile(0.5)),
                millis(latencies.quantile(0.95)),
                millis(latencies.worst())));
    }
}
