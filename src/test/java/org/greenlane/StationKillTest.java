package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole station, killed without warning (SIGKILL) while it works.
class StationKillTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder = Path.of("");

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    @Test
    @Timeout(180)
    void aKilledStationComesUpByItselfAndHasLostNoPassage() throws Exception {
        killOnceThereIs("authority");
        killOnceThereIs("statuses");
        int acknowledged = shiftKilledAfterLines(1);
        assertThat(wholeLog()).isGreaterThanOrEqualTo(acknowledged);
        acknowledged = (int) wholeLog() + shiftKilledAfterLines(2);
        assertThat(wholeLog()).isGreaterThanOrEqualTo(acknowledged);

        long before = wholeLog();
        assertThat(shiftToItsEnd("red")).anyMatch(line -> line.startsWith("1 of 1 answered as they should be."));

        assertThat(wholeLog()).isEqualTo(before + 1);
        assertThat(nothingIsLeftBehind()).isTrue();
    }

    /// Begins a demo, and kills it as soon as something of that name stands in the station's folder.
    private void killOnceThereIs(String name) throws IOException, InterruptedException {
        Files.createDirectories(home().folder());
        try (WatchService watch = home().folder().getFileSystem().newWatchService()) {
            WatchKey key = home().folder().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process demo = demo("red");
            try {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
                while (!Files.exists(home().folder().resolve(name)) && System.nanoTime() < end) {
                    watch.poll(1, TimeUnit.SECONDS);
                    key.pollEvents();
                    key.reset();
                }
                assertThat(home().folder().resolve(name)).exists();
            } finally {
                kill(demo);
            }
        }
    }

    /// Begins a shift, and kills it once so many travellers have been answered.
    ///
    /// @return how many answers it had told of when it died
    private int shiftKilledAfterLines(int enough) throws IOException, InterruptedException {
        Process demo = demo("commuter,red,poster,forger,yellow");
        int answers = 0;
        try (BufferedReader out = reader(demo)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains("from code to log") && ++answers == enough) {
                    // Not by the Process itself, which would close the pipe before its last lines are read.
                    demo.toHandle().destroyForcibly();
                }
            }
        } finally {
            kill(demo);
        }
        assertThat(answers).isGreaterThanOrEqualTo(enough);
        return answers;
    }

    private List<String> shiftToItsEnd(String travellers) throws IOException, InterruptedException {
        Process demo = demo(travellers);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = reader(demo)) {
            out.lines().forEach(lines::add);
            assertThat(demo.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(demo.exitValue()).isZero();
        } finally {
            kill(demo);
        }
        return lines;
    }

    private Process demo(String travellers) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Greenlane.class.getName(),
                        "demo",
                        "--home",
                        home().folder().toString(),
                        "--travellers",
                        travellers)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /// Opens the station as a gate does, and proves its log.
    ///
    /// @return how many passages are in it
    private long wholeLog() throws Exception {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home(), InstantSource.system(), board, Station.Recording.LOG)) {
            AuditLog log = station.log().orElseThrow();
            assertThat(board.faults()).isEmpty();
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
            return log.size();
        }
    }

    private boolean nothingIsLeftBehind() throws IOException {
        Predicate<String> isLeft = name -> name.contains("delivery") || name.contains(".new") || name.startsWith("incoming-");
        try (Stream<Path> all = Files.walk(home().folder())) {
            return all.map(path -> path.getFileName().toString()).noneMatch(isLeft);
        }
    }
}
