package org.greenlane.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenlane.bench.ContenderKind;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.Machine;
import org.greenlane.bench.StatusBenchResult;
import org.greenlane.bench.StatusBenchResult.OfContender;
import org.greenlane.bench.StatusBenchResult.OfStation;

/// What a measurement of the statuses says, for people and for programs.
final class BenchStatusText {
    private static final String COLUMNS = "%-10s %9s %8s %8s %8s %9s %9s %9s %9s %9s %9s %8s %8s";

    private BenchStatusText() {}

    static List<String> lines(StatusBenchResult result) {
        List<String> lines = new ArrayList<>();
        Machine machine = result.before();
        lines.add(say("%s, %d cores, %,d MB; %s; %s; %s", machine.processor(), machine.cores(),
                machine.memoryBytes() / 1_000_000, machine.disk(), machine.java(), machine.system()));
        lines.add(say("Load before %.1f, after %.1f. -Xmx%s for each contender.", machine.load(), result.loadAfter(), result.plan().heap()));
        lines.add(say("%,d people; %,d look-ups each, of which %,d found somebody; all contenders agreed.",
                result.plan().population().people(),
                result.contenders().getFirst().lookUps().total(),
                result.hits()));
        lines.add("");
        lines.add(say(COLUMNS, "", "million/s", "import s", "core s", "bytes", "open ms", "core µs", "p50 µs", "p99 µs", "p99.9 µs",
                "worst ms", "peak MB", "mapped"));
        for (OfContender each : result.contenders()) {
            lines.add(row(each));
        }
        result.contenders().stream()
                .filter(each -> each.kind() == ContenderKind.FILE)
                .findFirst()
                .ifPresent(limit -> lines.addAll(ratios(result.contenders(), limit)));
        result.station().ifPresent(station -> lines.addAll(lines(station)));
        lines.add("");
        result.contenders().forEach(each -> lines.add(say("%-10s %s", each.kind(), each.kind().sentence())));
        return lines;
    }

    private static String row(OfContender each) {
        Latencies lookUps = each.lookUps();
        return say(COLUMNS,
                each.kind(),
                say("%.2f", each.records() * 1e3 / each.importTime()),
                say("%.1f", each.importTime() / 1e9),
                say("%.1f", each.importProcessor() / 1e9),
                say("%.1f", bytesAPerson(each)),
                say("%.0f", each.openTime() / 1e6),
                say("%.1f", each.lookUpProcessor() / 1e3),
                say("%.1f", lookUps.quantile(0.5) / 1e3),
                say("%.1f", lookUps.quantile(0.99) / 1e3),
                say("%.1f", lookUps.quantile(0.999) / 1e3),
                say("%.1f", lookUps.worst() / 1e6),
                say("%d", each.peakBytes() / 1_000_000),
                say("%d", each.mappedBytes() / 1_000_000));
    }

    private static List<String> ratios(List<OfContender> contenders, OfContender limit) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Times the physical limit (core s, bytes, core µs, p50, p99):");
        for (OfContender each : contenders) {
            lines.add(say("%-10s %9.1f %9.1f %9.1f %9.1f %9.1f",
                    each.kind(),
                    ratio(each.importProcessor(), limit.importProcessor()),
                    bytesAPerson(each) / bytesAPerson(limit),
                    ratio(each.lookUpProcessor(), limit.lookUpProcessor()),
                    ratio(each.lookUps().quantile(0.5), limit.lookUps().quantile(0.5)),
                    ratio(each.lookUps().quantile(0.99), limit.lookUps().quantile(0.99))));
        }
        return lines;
    }

    private static List<String> lines(OfStation station) {
        return List.of(
                "",
                say("A delta of %,d is visible after %s s.", station.deltaRecords(), seconds(station.visible())),
                "Look-ups while deltas land: " + told(station.whileLanding()),
                say("Look-ups upon %d deltas: %s", station.visible().size(), told(station.uponDeltas())),
                say("From the start of the program to the first answer, all open: %s s, %d MB.",
                        seconds(station.ready()), station.readyPeakBytes() / 1_000_000),
                say("Most memory of the station, imports included: %d MB.", station.peakBytes() / 1_000_000));
    }

    private static String told(Latencies latencies) {
        return say("p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs, worst %.1f ms, of %,d.",
                latencies.quantile(0.5) / 1e3, latencies.quantile(0.99) / 1e3, latencies.quantile(0.999) / 1e3,
                latencies.worst() / 1e6, latencies.total());
    }

    private static String seconds(List<Long> nanoseconds) {
        return String.join(", ", nanoseconds.stream().map(each -> say("%.2f", each / 1e9)).toList());
    }

    /// How many times as much; of nothing measurable, of the least.
    private static double ratio(long value, long limit) {
        return (double) value / Math.max(1, limit);
    }

    private static double bytesAPerson(OfContender each) {
        return (double) each.fileBytes() / each.records();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing();
    }

    static Json json(StatusBenchResult result) {
        Json json = new Json().beginObject();
        Machine machine = result.before();
        json.name("machine").beginObject();
        json.name("processor").value(machine.processor()).name("cores").value(machine.cores());
        json.name("memoryBytes").value(machine.memoryBytes()).name("disk").value(machine.disk());
        json.name("java").value(machine.java()).name("system").value(machine.system());
        json.name("loadBefore").value(machine.load()).name("loadAfter").value(result.loadAfter());
        json.endObject();
        json.name("people").value(result.plan().population().people());
        json.name("seed").value(result.plan().population().seed());
        json.name("heap").value(result.plan().heap());
        json.name("found").value(result.hits());
        json.name("contenders").beginArray();
        result.contenders().forEach(each -> json(json, each));
        json.endArray();
        result.station().ifPresent(station -> json(json, station));
        return json.endObject();
    }

    private static void json(Json json, OfContender each) {
        json.beginObject().name("name").value(each.kind().name());
        json.name("records").value(each.records()).name("fileBytes").value(each.fileBytes());
        json.name("importNanoseconds").value(each.importTime());
        json.name("importCoreNanoseconds").value(each.importProcessor());
        json.name("openNanoseconds").value(each.openTime());
        json(json, "lookUps", each.lookUps());
        json.name("lookUpCoreNanoseconds").value(each.lookUpProcessor());
        json.name("peakBytes").value(each.peakBytes()).name("mappedBytes").value(each.mappedBytes());
        json.endObject();
    }

    private static void json(Json json, OfStation station) {
        json.name("station").beginObject();
        json.name("deltaRecords").value(station.deltaRecords());
        json(json, "visibleNanoseconds", station.visible());
        json(json, "whileLanding", station.whileLanding());
        json(json, "uponDeltas", station.uponDeltas());
        json(json, "readyNanoseconds", station.ready());
        json.name("readyPeakBytes").value(station.readyPeakBytes());
        json.name("peakBytes").value(station.peakBytes()).endObject();
    }

    private static void json(Json json, String name, List<Long> values) {
        json.name(name).beginArray();
        values.forEach(json::value);
        json.endArray();
    }

    private static void json(Json json, String name, Latencies latencies) {
        json.name(name).beginObject().name("count").value(latencies.total());
        json.name("p50Nanoseconds").value(latencies.quantile(0.5));
        json.name("p99Nanoseconds").value(latencies.quantile(0.99));
        json.name("p999Nanoseconds").value(latencies.quantile(0.999));
        json.name("worstNanoseconds").value(latencies.worst()).endObject();
    }
}
