package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenlane.bench.decode.BarChart;
import org.greenlane.bench.decode.DecodeResult;
import org.greenlane.bench.decode.Group;
import org.greenlane.bench.decode.LiveResult;
import org.greenlane.bench.decode.LiveTally;
import org.greenlane.bench.decode.StepChart;
import org.greenlane.bench.decode.Tally;
import org.greenlane.sight.EyeKind;
import org.greenlane.sight.simulated.SimulatedCamera;

/// Draws what was measured.
final class BenchDecodeCharts {
    private static final double PERCENT = 100;

    private BenchDecodeCharts() {}

    /// A chart for each set, `decode-SET.svg`.
    static void write(DecodeResult result, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<EyeKind> readers = result.plan().readers();
        for (String set : result.groups().keySet().stream().map(Group::set).distinct().toList()) {
            BarChart chart = new BarChart(set + ": pictures with a read, %", words(readers));
            result.groups().forEach((group, tallies) -> {
                if (group.set().equals(set) && !group.kind().isEmpty()) {
                    chart.row(group.kind(), pictures(readers, tallies));
                }
            });
            chart.row("all", pictures(readers, result.set(set)));
            Files.writeString(folder.resolve("decode-" + fileName(set) + ".svg"), chart.svg());
        }
    }

    /// Two charts for each set, `live-SET.svg` and `first-SET.svg`.
    static void write(LiveResult result, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<EyeKind> readers = result.plan().readers();
        for (String set : result.groups().keySet().stream().map(Group::set).distinct().toList()) {
            BarChart chart = new BarChart(set + ": frames read, %", words(readers));
            result.groups().forEach((group, tallies) -> {
                if (group.set().equals(set)) {
                    chart.row(group.kind(), frames(readers, tallies));
                }
            });
            chart.row("all", frames(readers, result.set(set)));
            Files.writeString(folder.resolve("live-" + fileName(set) + ".svg"), chart.svg());
            Files.writeString(folder.resolve("first-" + fileName(set) + ".svg"), firsts(result, set).svg());
        }
    }

    private static StepChart firsts(LiveResult result, String set) {
        int frames = Math.max(2, result.plan().frames() - SimulatedCamera.ARRIVAL);
        StepChart chart = new StepChart(
                set + ": episodes read, by time since the code is held still",
                (frames - 1.0) / SimulatedCamera.FRAMES_PER_SECOND);
        Map<EyeKind, LiveTally> tallies = result.set(set);
        for (EyeKind reader : result.plan().readers()) {
            LiveTally tally = tallies.getOrDefault(reader, new LiveTally());
            double[] percents = new double[frames];
            for (int i = 0; i < frames; i++) {
                percents[i] = PERCENT * tally.readBy(i);
            }
            chart.series(reader.toString(), percents);
        }
        return chart;
    }

    private static List<String> words(List<EyeKind> readers) {
        return readers.stream().map(EyeKind::toString).toList();
    }

    private static List<Double> pictures(List<EyeKind> readers, Map<EyeKind, Tally> tallies) {
        return readers.stream()
                .map(reader -> tallies.getOrDefault(reader, new Tally()))
                .map(tally -> PERCENT * tally.picturesRead() / tally.pictures())
                .toList();
    }

    private static List<Double> frames(List<EyeKind> readers, Map<EyeKind, LiveTally> tallies) {
        return readers.stream()
                .map(reader -> tallies.getOrDefault(reader, new LiveTally()).frames())
                .map(tally -> PERCENT * tally.symbolsRead() / tally.symbols())
                .toList();
    }

    private static String fileName(String set) {
        return set.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
