package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.greenlane.Greenlane;
import org.greenlane.StationHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ctrl+C at an import: the program as it is started, with the signal that a terminal sends.
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class StatusImportStopTest {
    private static final int PEOPLE = 150_000;
    private static final int PATIENCE_SECONDS = 60;
    private static final String DEFAULT_INTERRUPT = "--default-signal=INT";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void aStationWithStatuses() throws Exception {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assumeThat(new ProcessBuilder("/usr/bin/env", DEFAULT_INTERRUPT, "true").start().waitFor()).isZero();
        terminal = Terminal.ofNewStation(folder, 50);
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private static void run(String... words) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }

    private static Process greenlane(Object... words) throws IOException {
        Stream<String> java = Stream.of(
                // Whoever runs the tests in the background has them, and their children, ignore Ctrl+C.
                "/usr/bin/env",
                DEFAULT_INTERRUPT,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Greenlane.class.getName());
        List<String> line =
                Stream.concat(java, Stream.of(words).map(Object::toString)).toList();
        return new ProcessBuilder(line).start();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void theImportStopsSaysSoAndLeavesNothingBehind(String signal, int exit) throws Exception {
        String before = terminal.must("status", "info", "--json").out();
        terminal.must("authority", "bundle", folder.resolve("keys"), folder.resolve("large"), "--people", PEOPLE, "--at",
                // Newer than what is in force, and by no more than clocks may differ.
                Instant.now().plusSeconds(20));
        Path large;
        try (var files = Files.list(folder.resolve("large"))) {
            large = files.filter(file -> file.toString().endsWith(".glb")).findFirst().orElseThrow();
        }
        Path pipe = folder.resolve("pipe.glb");
        run("/usr/bin/mkfifo", pipe.toString());
        byte[] bytes = Files.readAllBytes(large);
        Process program = greenlane("status", "import", "--home", home().folder(), pipe);
        try (OutputStream into = Files.newOutputStream(pipe);
                BufferedReader err = reader(program.getErrorStream())) {
            // More than all buffers on the way hold: when it has been written, the import is in the middle of it.
            into.write(bytes, 0, bytes.length * 3 / 4);
            run("kill", "-" + signal, Long.toString(program.pid()));
            assertThat(err.lines().filter(line -> line.contains("stopping")).findFirst()).isPresent();
            try {
                into.write(bytes, bytes.length * 3 / 4, bytes.length - bytes.length * 3 / 4);
            } catch (IOException e) {
                // It has left off reading, as it should.
            }
            try (BufferedReader out = reader(program.getInputStream())) {
                assertThat(out.readLine()).startsWith("REFUSED").contains("CANCELLED: the import was stopped");
            }
        }
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(exit);
        try (var left = Files.list(home().statuses())) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("incoming"));
        }
        assertThat(terminal.must("status", "info", "--json").out()).isEqualTo(before);
        assertThat(terminal.must("status", "verify").exit()).isZero();
    }

    private static BufferedReader reader(java.io.InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Test
    void anImportThatNobodyStopsEndsAsEver() throws Exception {
        Process program = greenlane("status", "import", "--home", home().folder(), folder.resolve("delivery"));
        program.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
    }
}
