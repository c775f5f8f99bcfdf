package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.authority.Population;
import org.greenlane.health.Passage;
import org.greenlane.lane.Shown;
import org.greenlane.status.Progress;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One phone code at a whole station, its record in the log durable: what a passage costs without camera and screen.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckpointBenchmark {
    private static final int PEOPLE = 100_000;

    private BenchFolder folder = new BenchFolder(Path.of(""));
    private StationPages pages = new StationPages(folder);
    private Shown shown = Shown.NOTHING;

    @Setup
    public void openStation() throws IOException, BenchException {
        folder = BenchFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
        Scene scene = new Scene(folder, new Population(PEOPLE, 1));
        scene.makeSnapshot(Progress.NONE);
        scene.setUpStation();
        pages = new StationPages(folder);
        pages.open();
        pages.take(folder.snapshot(), Progress.NONE);
        scene.issueCode();
        shown = new Shown(List.of(Files.readString(folder.code())));
    }

    @Benchmark
    public Passage admit() throws IOException {
        return pages.station().checkpoint().admit(shown);
    }

    @TearDown
    public void closeStation() throws IOException {
        pages.close();
        folder.delete();
    }
}
