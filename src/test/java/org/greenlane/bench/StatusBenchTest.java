package org.greenlane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.greenlane.authority.Population;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusBenchTest {
    private static final int PEOPLE = 3_000;
    private static final int LOOK_UPS = 400;

    @TempDir
    Path folder = Path.of("");

    private StatusBenchPlan plan(ContenderKind... contenders) {
        return new StatusBenchPlan(new Population(PEOPLE, 7), LOOK_UPS, List.of(contenders), folder, "64m");
    }

    @Test
    void aDiskThatIsTooSmallIsToldBeforeAnythingIsWritten() {
        StatusBenchPlan plan = plan(ContenderKind.values());
        StatusBench bench = new StatusBench(plan, Progress.NONE, _ -> {});

        assertThatThrownBy(() -> bench.run(plan.spaceNeeded() - 1))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("MB of free space in " + folder)
                .hasMessageContaining("--folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHundredMillionPeopleNeedAFewDozenGigabytes() {
        StatusBenchPlan plan = new StatusBenchPlan(
                new Population(100_000_000, 1), LOOK_UPS, List.of(ContenderKind.values()), folder, "256m");

        assertThat(plan.spaceNeeded()).isBetween(20_000_000_000L, 40_000_000_000L);
    }

    @Test
    void aRunThatIsStoppedLeavesNothingBehind() {
        List<String> chapters = new ArrayList<>();
        StatusBench bench = new StatusBench(
                plan(ContenderKind.FILE), (_, _) -> chapters.stream().noneMatch(each -> each.contains("round 2")), chapters::add);

        assertThatThrownBy(bench::run).isInstanceOf(CancellationException.class);
        assertThat(chapters).contains("FILE imports").doesNotContain("Look-ups, round 3 of 13");
        assertThat(folder).isEmptyDirectory();
    }

    /// What a contender's process answers to commands.
    private static List<Reply> served(ContenderKind kind, BenchFolder run, String... commands) throws Exception {
        StringWriter out = new StringWriter();
        ContenderWorker.serve(
                kind,
                run.root(),
                new BufferedReader(new StringReader(String.join("\n", commands))),
                new PrintWriter(out, true));
        return out.toString().lines().flatMap(line -> Reply.ofLine(line).stream()).toList();
    }

    private BenchFolder prepared() throws IOException, BenchException {
        BenchFolder run = BenchFolder.in(folder);
        Scene scene = new Scene(run, new Population(PEOPLE, 7));
        scene.makeSnapshot(Progress.NONE);
        scene.writeLookUps(LOOK_UPS);
        scene.setUpStation();
        return run;
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderFindsWhoIsThereAndNobodyElse(ContenderKind kind) throws Exception {
        BenchFolder run = BenchFolder.in(folder);
        Scene scene = new Scene(run, new Population(PEOPLE, 7));
        scene.makeSnapshot(Progress.NONE);
        int hits = scene.writeLookUps(LOOK_UPS);
        scene.setUpStation();

        List<Reply> replies = served(kind, run, "take", "open", "round 0 " + LOOK_UPS);

        assertThat(replies).hasSize(3);
        assertThat(replies.get(0).number("records")).isEqualTo(PEOPLE);
        assertThat(replies.get(2).number("hits")).isEqualTo(hits);
        assertThat(Latencies.ofWord(replies.get(2).word("latencies")).total()).isEqualTo(LOOK_UPS);
    }

    @Test
    void aContenderWithOneOtherByteIsFoundOut() throws Exception {
        BenchFolder run = prepared();
        Reply right = served(ContenderKind.FILE, run, "take", "open", "round 0 400").getLast();
        try (FileChannel file =
                FileChannel.open(run.of(ContenderKind.FILE).resolve("records"), StandardOpenOption.WRITE)) {
            for (int record = 0; record < PEOPLE; record++) {
                file.write(ByteBuffer.wrap(new byte[] {9}), (long) record * BundleRecords.BYTES + 18);
            }
        }
        Reply wrong = served(ContenderKind.FILE, run, "open", "round 0 400").getLast();

        Agreement agreement = new Agreement();
        agreement.add(ContenderKind.H2, right);
        agreement.add(ContenderKind.SQLITE, right);
        assertThat(agreement.hits()).isEqualTo(right.number("hits")).isPositive();
        assertThatThrownBy(() -> agreement.add(ContenderKind.FILE, wrong))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("H2 and FILE do not give the same answers");
    }

    @Test
    void aCommandThatFailsIsToldAndTheNextIsServed() throws Exception {
        BenchFolder run = prepared();
        StringWriter out = new StringWriter();

        ContenderWorker.serve(
                ContenderKind.FILE,
                run.root(),
                new BufferedReader(new StringReader("open\nland 0\ndance\nmemory\n")),
                new PrintWriter(out, true));

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("failed ").contains("NoSuchFile"),
                        line -> assertThat(line).startsWith("failed ").contains("Only the station does this."),
                        line -> assertThat(line).startsWith("failed ").contains("There is no such command."),
                        line -> assertThat(line).startsWith("done ").contains("peak="));
    }
}
