package org.greenlane.verb;

import static org.greenlane.verb.Markdown.columns;
import static org.greenlane.verb.Markdown.head;
import static org.greenlane.verb.Markdown.millis;
import static org.greenlane.verb.Markdown.percent;
import static org.greenlane.verb.Markdown.row;
import static org.greenlane.verb.Markdown.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenlane.bench.decode.Group;
import org.greenlane.bench.decode.LiveResult;
import org.greenlane.bench.decode.LiveTally;
import org.greenlane.bench.decode.Tally;
import org.greenlane.sight.EyeKind;
import org.greenlane.sight.simulated.SimulatedCamera;

/// What a measurement of streams says, in Markdown.
final class BenchLiveText {
    private BenchLiveText() {}

    static List<String> lines(LiveResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "Seed %d, %d episodes of each kind, %d frames each; cascades have %d ms for a frame.",
                result.plan().seed(),
                result.plan().episodes(),
                result.plan().frames(),
                result.plan().look().toMillis()));
        lines.add(Markdown.machine(result.before(), result.loadAfter()));
        if (result.stopped()) {
            lines.add("**Stopped before the end: the figures are of part of the episodes.**");
        }
        List<EyeKind> readers = result.plan().readers();
        lines.addAll(List.of("", "Codes read in single frames, % / episodes in which one was never read:", ""));
        lines.addAll(head(columns(readers, "set", "kind", "episodes")));
        sets(result).forEach(set -> {
            result.groups().forEach((group, tallies) -> {
                if (group.set().equals(set)) {
                    lines.add(shares(set, group.kind(), tallies, readers));
                }
            });
            lines.add(shares(set, "**all**", result.set(set), readers));
        });
        lines.addAll(List.of("", "Until the first read, from when it is held still; looks in milliseconds:", ""));
        lines.addAll(head(List.of(
                "set", "reader", "episodes", "never", "p50 frames", "p50 s", "p90 frames", "p90 s", "wrong", "median core", "p95", "worst")));
        sets(result).forEach(set -> readers.forEach(reader ->
                lines.add(firsts(set, reader, result.set(set).getOrDefault(reader, new LiveTally())))));
        return lines;
    }

    private static List<String> sets(LiveResult result) {
        return result.groups().keySet().stream().map(Group::set).distinct().toList();
    }

    private static String shares(String set, String kind, Map<EyeKind, LiveTally> tallies, List<EyeKind> readers) {
        int episodes = tallies.values().stream().mapToInt(LiveTally::episodes).max().orElse(0);
        List<String> cells = new ArrayList<>(List.of(set, kind, say("%d", episodes)));
        for (EyeKind reader : readers) {
            LiveTally tally = tallies.getOrDefault(reader, new LiveTally());
            cells.add(percent(tally.frames().symbolsRead(), tally.frames().symbols()) + " / " + tally.never());
        }
        return row(cells);
    }

    private static String firsts(String set, EyeKind reader, LiveTally tally) {
        Tally frames = tally.frames();
        return row(List.of(
                set,
                reader.toString(),
                say("%d", tally.episodes()),
                say("%d", tally.never()),
                frames(tally.quantile(0.5)),
                seconds(tally.quantile(0.5)),
                frames(tally.quantile(0.9)),
                seconds(tally.quantile(0.9)),
                say("%,d", frames.wrong()),
                millis(frames.core().quantile(0.5)),
                millis(frames.wall().quantile(0.95)),
                millis(frames.wall().worst())));
    }

    private static String frames(int frame) {
        return frame == LiveTally.NEVER ? "never" : say("%d", frame);
    }

    private static String seconds(int frame) {
        return frame == LiveTally.NEVER ? "never" : say("%.2f", (double) frame / SimulatedCamera.FRAMES_PER_SECOND);
    }
}
