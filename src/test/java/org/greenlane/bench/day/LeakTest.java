package org.greenlane.bench.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenlane.Greenlane;
import org.greenlane.StationHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Everything that the program writes on a day, as a thief finds it: in its own folder, for a moment, as preferences, beside
/// itself, and when it crashes. Nothing of it says who somebody is.
@Timeout(240)
class LeakTest {
    private static final String FLAGS = "@" + Path.of("installer", "java.options").toAbsolutePath();
    private static final Pattern LOOKED = Pattern.compile("\\| places in ([0-9,]+) files of the program .*\\| 0 \\|");

    @TempDir
    Path folder = Path.of("");

    private Path temporary = Path.of("");
    private Path preferences = Path.of("");
    private Path user = Path.of("");
    private Path beside = Path.of("");

    @BeforeEach
    void watch() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        preferences = Files.createDirectory(folder.resolve("preferences"));
        user = Files.createDirectory(folder.resolve("user"));
        beside = Files.createDirectory(folder.resolve("beside"));
    }

    private record Ended(int exit, String said) {}

    private Ended java(List<String> flags, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.util.prefs.userRoot=" + preferences,
                "-Duser.home=" + user,
                "-Djava.awt.headless=true",
                // As the program is delivered: tests have settings of their own, which write no files.
                "-Dlogback.configurationFile=" + Path.of("src/main/resources/logback.xml").toAbsolutePath(),
                "-cp",
                classPath()));
        line.addAll(List.of(words));
        Path said = folder.resolve("said");
        ProcessBuilder program = new ProcessBuilder(line)
                .directory(beside.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        program.environment().remove(StationHome.VARIABLE);
        Process process = program.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    /// The child works in another folder.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((all, next) -> all + java.io.File.pathSeparator + next)
                .orElseThrow();
    }

    @Test
    void nothingThatTheProgramWritesOnADaySaysWhoSomebodyIs() throws Exception {
        Path home = folder.resolve("home");
        Path logs = Files.createDirectories(home.resolve("logs"));
        List<String> words = new ArrayList<>(List.of(Greenlane.class.getName(), "bench", "day", "--people", "60", "--assisted", "0.3"));
        for (Path watched : List.of(temporary, preferences, user, beside, logs)) {
            words.addAll(List.of("--watch", watched.toString()));
        }
        words.addAll(List.of("--home", home.toString()));
        Ended day = java(List.of(FLAGS, "-XX:TieredStopAtLevel=1"), words.toArray(String[]::new));
        assertThat(day.exit()).as(day.said()).isZero();
        Matcher looked = LOOKED.matcher(day.said());
        assertThat(looked.find()).as(day.said()).isTrue();
        assertThat(Integer.parseInt(looked.group(1).replace(",", ""))).isGreaterThan(10);
        assertThat(logs.resolve("greenlane.log")).isNotEmptyFile();
    }

    private static final String[] CRASH = {Crashing.class.getName()};

    private static Traces somebody() {
        Traces traces = new Traces();
        traces.add(Crashing.SOMEBODY);
        return traces;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("said"))
                    .toList();
        }
    }

    @Test
    void aCrashLeavesNothingBehind() throws Exception {
        Ended crashed = java(List.of(FLAGS, "-Xmx24m", "-XX:+CrashOnOutOfMemoryError"), CRASH);
        assertThat(crashed.exit()).isNotZero();
        assertThat(left()).isEmpty();
        Ended full = java(List.of(FLAGS, "-Xmx24m"), CRASH);
        assertThat(full.said()).contains("OutOfMemoryError");
        assertThat(left()).isEmpty();
        assertThat(somebody().in(List.of(folder))).isEqualTo(new Traces.Found(1, 0));
    }

    /// Else the test above would prove nothing.
    @Test
    void withoutTheProgramsOptionsACrashWouldLeaveWhoSomebodyIs() throws Exception {
        java(
                List.of(
                        "-Xmx24m",
                        "-XX:+CrashOnOutOfMemoryError",
                        "-XX:+HeapDumpOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash"),
                CRASH);
        assertThat(left()).anyMatch(file -> file.toString().endsWith(".hprof"))
                .anyMatch(file -> file.getFileName().toString().startsWith("hs_err"));
        assertThat(somebody().in(List.of(beside)).places()).isPositive();
    }

    @Test
    void theStationIsStartedWithTheseOptionsAndWithoutCores() throws Exception {
        String script = Files.readString(Path.of("installer", "run"));
        assertThat(script).contains("\"@$CHECKOUT/installer/java.options\"").contains("\nulimit -c 0\n");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<commandlineArgs>@${project.basedir}/installer/java.options ");
    }
}
