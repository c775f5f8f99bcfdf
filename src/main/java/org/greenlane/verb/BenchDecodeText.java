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
import java.util.function.ToLongFunction;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.decode.DecodeResult;
import org.greenlane.bench.decode.Group;
import org.greenlane.bench.decode.Tally;
import org.greenlane.sight.EyeKind;

/// What a measurement of pictures says, in Markdown.
final class BenchDecodeText {
    private BenchDecodeText() {}

    static List<String> lines(DecodeResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "%,d pictures of `%s`%s%s; %,d refused. Cascades have %d ms for a picture.",
                result.pictures(),
                result.plan().folder().getFileName(),
                result.plan().turned() ? ", each in four rotations" : "",
                result.plan().spoilt() > 0 ? ", each spoilt in " + result.plan().spoilt() + " ways" : "",
                result.refused(),
                result.plan().budget().toMillis()));
        lines.add(Markdown.machine(result.before(), result.loadAfter()));
        if (result.stopped()) {
            lines.add("**Stopped before the end: the figures are of part of the pictures.**");
        }
        lines.addAll(rates(result, "Pictures with a read, %", Tally::pictures, Tally::picturesRead));
        if (result.groups().values().stream().flatMap(each -> each.values().stream()).anyMatch(t -> t.symbols() > t.pictures())) {
            lines.addAll(rates(result, "Symbols read, %", Tally::symbols, Tally::symbolsRead));
        }
        lines.addAll(times(result));
        if (result.refused() > 0) {
            lines.add("");
            lines.add("Refused:");
            result.refusals().forEach(refusal -> lines.add("- " + Printable.of(refusal)));
        }
        return lines;
    }

    private static List<String> sets(DecodeResult result) {
        return result.groups().keySet().stream().map(Group::set).distinct().toList();
    }

    private static List<String> rates(
            DecodeResult result, String title, ToLongFunction<Tally> whole, ToLongFunction<Tally> part) {
        List<EyeKind> readers = result.plan().readers();
        List<String> lines = new ArrayList<>(List.of("", title + ":", ""));
        lines.addAll(head(columns(readers, "set", "kind", "of")));
        for (String set : sets(result)) {
            result.groups().forEach((group, tallies) -> {
                if (group.set().equals(set) && !group.kind().isEmpty()) {
                    lines.add(rates(set, group.kind(), tallies, readers, whole, part));
                }
            });
            lines.add(rates(set, "**all**", result.set(set), readers, whole, part));
        }
        return lines;
    }

    private static String rates(
            String set,
            String kind,
            Map<EyeKind, Tally> tallies,
            List<EyeKind> readers,
            ToLongFunction<Tally> whole,
            ToLongFunction<Tally> part) {
        long of = tallies.values().stream().mapToLong(whole).max().orElse(0);
        List<String> cells = new ArrayList<>(List.of(set, kind, say("%,d", of)));
        for (EyeKind reader : readers) {
            Tally tally = tallies.getOrDefault(reader, new Tally());
            cells.add(percent(part.applyAsLong(tally), whole.applyAsLong(tally)));
        }
        return row(cells);
    }

    private static List<String> times(DecodeResult result) {
        List<String> lines = new ArrayList<>(List.of("", "Wrong reads, and times in milliseconds:", ""));
        lines.addAll(head(List.of("set", "reader", "looks", "wrong", "median core", "median", "p95", "worst")));
        for (String set : sets(result)) {
            Map<EyeKind, Tally> tallies = result.set(set);
            for (EyeKind reader : result.plan().readers()) {
                Tally tally = tallies.getOrDefault(reader, new Tally());
                Latencies wall = tally.wall();
                lines.add(row(List.of(
                        set,
                        reader.toString(),
                        say("%,d", tally.pictures()),
                        say("%,d", tally.wrong()),
                        millis(tally.core().quantile(0.5)),
                        millis(wall.quantile(0.5)),
                        millis(wall.quantile(0.95)),
                        millis(wall.worst()))));
            }
        }
        return lines;
    }
}
