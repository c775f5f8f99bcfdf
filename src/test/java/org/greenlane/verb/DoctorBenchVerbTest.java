package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.greenlane.BenchChecks.Answer;
import org.greenlane.Greenlane;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.verb.Terminal.Said;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `doctor --bench` from the command line.
@Timeout(120)
class DoctorBenchVerbTest {
    @TempDir
    Path folder = Path.of("");

    private final PseudoTerminal plugged = new PseudoTerminal();

    @AfterEach
    void unplug() {
        plugged.close();
    }

    /// The camera is simulated, and therefore not tried.
    private Path profile(String table) throws Exception {
        return Files.writeString(
                folder.resolve("bench.toml"),
                """
                name = "Bench"
                [camera]
                kind = "simulated"
                name = "Camera"
                [%s]
                name = "Device"
                port = "%s"
                """.formatted(table, plugged.path()));
    }

    @Test
    void theReportHoldsWhatWasFoundAndNothingOfThePerson() throws Exception {
        Person person = new SyntheticPeople(7).person(3);
        LocalDate issued = LocalDate.now(ZoneId.systemDefault()).minusYears(1);
        SimulatedModule module = new SimulatedModule();
        module.lay(IdentityCard.of(person, issued, issued.plusYears(10)));
        Thread.ofVirtual().start(() -> {
            for (byte[] asked = plugged.read(); asked.length > 0; asked = plugged.read()) {
                plugged.write(module.answer(asked, asked.length));
            }
        });
        Path report = folder.resolve("report.txt");

        Said said = new Terminal(folder.resolve("home"))
                .greenlane("doctor", "--profile", profile("id-reader"), "--bench", "--report", report);

        assertThat(said.err()).contains("Lay any identity card on \"Device\".");
        assertThat(report).content().containsPattern("ok +Device \\(bench\\) +read a document").contains("Java");
        assertThat(said.out()).contains(Files.readString(report).lines().toList());
        for (String text : List.of(said.out(), said.err(), Files.readString(report))) {
            assertThat(text).doesNotContain(person.documentNumber(), person.name().text().substring(0, 1));
        }
    }

    @Test
    void ctrlCWritesWhatWasFoundUntilThen() throws Exception {
        assumeThat(new ProcessBuilder("/usr/bin/env", "--default-signal=INT", "true").start().waitFor()).isZero();
        Path report = folder.resolve("report.txt");
        Process program = new ProcessBuilder(
                        "/usr/bin/env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Greenlane.class.getName(),
                        "doctor",
                        "--home",
                        folder.resolve("home").toString(),
                        "--profile",
                        profile("scanner").toString(),
                        "--bench",
                        "--report",
                        report.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(program.getErrorStream(), StandardCharsets.UTF_8))) {
            assertThat(err.lines().filter(line -> line.contains("Scan any code")).findFirst()).isPresent();
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(program.pid())).start().waitFor()).isZero();
            assertThat(err.lines().filter(line -> line.contains("stopping")).findFirst()).isPresent();
        }

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(130);
        assertThat(report).content().containsPattern("BAD +Device \\(bench\\) +not tried").contains("Java");
    }

    @Test
    void withoutAProfileThereIsNothingToTry() {
        assertThat(Terminal.anywhere("doctor", "--bench").exit()).isEqualTo(2);
    }

    private static List<Answer> typed(String letters) {
        StringWriter out = new StringWriter();
        AtTheBench person = new AtTheBench(
                new ByteArrayInputStream(letters.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out), () -> false);
        List<Answer> answers = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end && (answers.isEmpty() || answers.getLast() != Answer.STOP)) {
            Optional<Answer> answer = person.answer();
            answer.ifPresent(answers::add);
            Thread.onSpinWait();
        }
        return answers;
    }

    @Test
    void answersAreLettersAndWhoStopsStops() {
        assertThat(typed("x\nq\n")).containsOnly(Answer.STOP);
        assertThat(typed("yns?\u597D\nq")).endsWith(Answer.STOP).doesNotHaveDuplicates();
    }

    @Test
    void ctrlCIsAnAnswerToo() {
        AtTheBench person =
                new AtTheBench(new ByteArrayInputStream(new byte[0]), new PrintWriter(new StringWriter()), () -> true);

        assertThat(person.answer()).contains(Answer.STOP);
    }
}
