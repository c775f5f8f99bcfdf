package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.decode.DecodeBench;
import org.greenlane.bench.decode.DecodePlan;
import org.greenlane.bench.decode.DecodeResult;
import org.greenlane.bench.decode.LiveBench;
import org.greenlane.bench.decode.LivePlan;
import org.greenlane.bench.decode.LiveResult;
import org.greenlane.sight.EyeKind;
import org.greenlane.sight.image.GreyImage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench decode`.
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Measures what the eye reads, and how fast: every reader alone and the cascades, side by side.",
        footer = {
            "",
            "Prints tables in Markdown. A folder in FOLDER is a set of pictures, a folder in that a kind of them.",
            "What is in a picture may lie beside it: its text in NAME.txt, or its bytes in NAME.bin; the corners",
            "of its symbols in symbols.csv (file,symbols,corners) or, as BoofCV has them, in NAME.txt. Without,",
            "it is only counted whether anything was read. Damaged pictures are counted and named.",
            "",
            "--live takes streams of the simulated camera instead, 1280 x 720: codes of 350 and 600 characters,",
            "and the demo's travellers.",
            "",
            "Exit codes: 0 measured; 1 it could not be; 130 stopped by Ctrl+C, with what was measured until then.",
            "",
            "Examples:",
            "  greenlane bench decode photos --csv looks.csv",
            "  greenlane bench decode photos --readers quick,pictures --turned --budget 100",
            "  greenlane bench decode --live --charts charts"
        })
final class BenchDecodeVerb implements Callable<Integer> {
    private static final double MILLION = 1e6;

    /// What is read: pictures, streams, or both.
    static final class What {
        @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Pictures, to the bottom of the folder.")
        private @Nullable Path folder;

        @Option(names = "--live", description = "Streams of the simulated camera.")
        private boolean live;

        /// For picocli.
        What() {}
    }

    @ArgGroup(exclusive = false, multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--readers",
            paramLabel = "NAME",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<EyeKind> readers = List.of();

    @Option(
            names = "--budget",
            paramLabel = "MS",
            description = "Time of a cascade for one picture (default: 100) or one frame (default: 30).")
    private @Nullable Integer budget;

    @Option(names = "--turned", description = "Each picture four times, turned by right angles.")
    private boolean turned;

    @Option(names = "--empty", description = "There is no code in any picture: all that is read is wrong.")
    private boolean empty;

    @Option(
            names = "--spoilt",
            paramLabel = "TIMES",
            defaultValue = "0",
            description = "Each picture so many times, each time spoilt in another way, instead of as it is.")
    private int spoilt;

    @Option(
            names = "--megapixels",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description = "Larger pictures are made so small first (default: ${DEFAULT-VALUE}, the most).")
    private double megapixels;

    @Option(names = "--csv", paramLabel = "FILE", description = "A line for each look at a picture.")
    private @Nullable Path csv;

    @Option(names = "--charts", paramLabel = "FOLDER", description = "Charts, as SVG.")
    private @Nullable Path charts;

    @Option(names = "--episodes", paramLabel = "NUMBER", defaultValue = "6", description = "Of each kind of stream (default: 6).")
    private int episodes;

    @Option(names = "--frames", paramLabel = "NUMBER", defaultValue = "60", description = "Of each episode (default: 60).")
    private int frames;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Of the streams (default: 1).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, VerbException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Path folder = what.folder;
            Optional<DecodePlan> pictures = folder == null ? Optional.empty() : Optional.of(pictures(folder));
            Optional<LivePlan> streams = what.live ? Optional.of(streams()) : Optional.empty();
            BenchProgress told = new BenchProgress(err, "pictures and episodes");
            try (StopSignal signal = StopSignal.around(err, told)) {
                boolean whole = pictures.isEmpty() || measure(pictures.get(), told, signal);
                whole = whole && (streams.isEmpty() || measure(streams.get(), told, signal));
                return whole ? Exit.OK : Exit.STOPPED;
            }
        } catch (BenchException e) {
            throw new VerbException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new VerbException("This cannot be measured: " + e.getMessage() + ".", e);
        }
    }

    private boolean measure(DecodePlan plan, BenchProgress told, StopSignal signal) throws BenchException, IOException {
        told.chapter("Pictures of " + plan.folder());
        DecodeResult result = new DecodeBench(plan, signal).run();
        print(BenchDecodeText.lines(result));
        if (charts != null) {
            BenchDecodeCharts.write(result, charts);
        }
        return !result.stopped();
    }

    private boolean measure(LivePlan plan, BenchProgress told, StopSignal signal) throws BenchException, IOException {
        told.chapter("Streams");
        LiveResult result = new LiveBench(plan, signal).run();
        print(BenchLiveText.lines(result));
        if (charts != null) {
            BenchDecodeCharts.write(result, charts);
        }
        return !result.stopped();
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }

    private DecodePlan pictures(Path folder) {
        double pixels = Math.clamp(megapixels * MILLION, 0, GreyImage.MAX_PIXELS);
        return new DecodePlan(
                folder,
                readers.isEmpty() ? List.of(EyeKind.values()) : readers,
                Duration.ofMillis(budget == null ? 100 : budget),
                turned,
                empty,
                spoilt,
                (int) pixels,
                Optional.ofNullable(csv));
    }

    private LivePlan streams() {
        List<EyeKind> usual = List.of(EyeKind.ZXING, EyeKind.ZXING_ANY, EyeKind.QUICK, EyeKind.THOROUGH, EyeKind.FRAMES);
        return new LivePlan(
                readers.isEmpty() ? usual : readers, Duration.ofMillis(budget == null ? 30 : budget), seed, episodes, frames);
    }
}
