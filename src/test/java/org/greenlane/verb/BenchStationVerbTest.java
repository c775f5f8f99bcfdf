package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.greenlane.bench.Machine;
import org.greenlane.bench.station.AdmitParts;
import org.greenlane.bench.station.ShownPassage;
import org.greenlane.bench.station.StationBench;
import org.greenlane.bench.station.WindowProcess.Told;
import org.junit.jupiter.api.Test;

/// How `bench station` tells what it has measured.
class BenchStationVerbTest {
    private static final Machine MACHINE =
            new Machine("A processor", 2, 24_000_000_000L, "ext4, 60 GB", "Vendor 25", "System 6", 0.5);
    private static final AdmitParts PARTS = new AdmitParts(12_345, 91_999, 4_000, 800, 1_234_567);
    private static final long MS = 1_000_000;

    private static Told start(long window, long ready) {
        return new Told(window * MS, ready * MS, 0, 0, 0, List.of());
    }

    private static ShownPassage passage(long eye, long admit, long desk) {
        return new ShownPassage(eye * MS, admit * MS, desk * MS);
    }

    private static Told passed(ShownPassage... passages) {
        return new Told(900 * MS, 1_500 * MS, 345_678_901, 1_200, 1_166, List.of(passages));
    }

    private static List<String> told(Told passed, Told... before) {
        List<Told> starts = Stream.concat(Stream.of(before), Stream.of(passed)).toList();
        return BenchStationVerb.lines(new StationBench.Result(MACHINE, 1.5, starts, passed, PARTS));
    }

    /// The figures of the row that begins so: how many, the middle, nearly the worst, the worst.
    private static List<Double> figures(List<String> lines, String what) {
        String begin = "| " + what + " | ";
        String row = lines.stream().filter(line -> line.startsWith(begin)).findFirst().orElseThrow();
        return Stream.of(row.substring(begin.length(), row.length() - 2).split(" \\| ")).map(Double::valueOf).toList();
    }

    private static void are(List<Double> figures, double... wanted) {
        assertThat(figures).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            // A time is told to within 3 %, and in whole milliseconds.
            assertThat(figures.get(i)).isCloseTo(wanted[i], Percentage.withPercentage(4));
        }
    }

    @Test
    void theMachineStandsFirst() {
        assertThat(told(passed()).getFirst())
                .isEqualTo("A processor, 2 cores, 24,000 MB; Vendor 25; System 6. Load before 0.5, after 1.5.");
    }

    @Test
    void allStartsCountAlsoTheOneWherePeoplePass() {
        List<String> lines = told(passed(), start(500, 1_000), start(700, 1_200));
        are(figures(lines, "start until the window is drawn"), 3, 700, 900, 900);
        are(figures(lines, "start until ready to scan"), 3, 1_200, 1_500, 1_500);
    }

    @Test
    void aPassageIsToldAsAWholeAndInItsParts() {
        List<String> lines = told(passed(passage(40, 300, 60), passage(50, 310, 90), passage(80, 900, 200)));
        are(figures(lines, "first readable frame until the verdict is drawn"), 3, 450, 1_180, 1_180);
        are(figures(lines, "eye: first readable frame → text"), 3, 50, 80, 80);
        are(figures(lines, "checkpoint: text → recorded"), 3, 310, 900, 900);
        are(figures(lines, "desk: recorded → drawn"), 3, 90, 200, 200);
    }

    @Test
    void thePartsOfAnAnswerAreToldInMicroseconds() {
        assertThat(told(passed()))
                .endsWith(
                        "| the checkpoint's part, warm | µs, median |",
                        "| --- | --- |",
                        "| code: text → claims | 12 |",
                        "| trust: the signature, and who made it | 91 |",
                        "| status: the signed page, proved | 4 |",
                        "| policy, and the rest of an answer | 0 |",
                        "| audit: sealed, and on the disk | 1,234 |");
    }

    @Test
    void memoryAndFramesThatTheScreenDidNotGetToAreTold() {
        assertThat(told(passed()))
                .contains("Memory of the station's process while people passed, the most: 345 MB. Camera frames: 1,200, not"
                        + " drawn because the screen was busy: 34.");
        Told moreThanOffered = new Told(1, 1, 0, 5, 6, List.of());
        assertThat(told(moreThanOffered)).anyMatch(line -> line.endsWith("Camera frames: 5, not drawn because the screen was"
                + " busy: 0."));
    }

    @Test
    void whereNobodyPassedNothingIsMadeUp() {
        List<String> lines = told(passed());
        assertThat(figures(lines, "first readable frame until the verdict is drawn")).containsOnly(0.0);
        assertThat(figures(lines, "desk: recorded → drawn")).containsOnly(0.0);
    }

    @Test
    void everyTableIsOneInMarkdown() {
        List<String> lines = told(passed(passage(40, 300, 60)));
        assertThat(lines).filteredOn(line -> line.startsWith("| ---")).hasSize(3);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("| ---")) {
                long columns = columns(lines.get(i));
                assertThat(lines.subList(i - 1, lines.size()).stream().takeWhile(line -> line.startsWith("|")))
                        .hasSizeGreaterThan(4)
                        .allMatch(line -> columns(line) == columns);
                assertThat(i == 1 || lines.get(i - 2).isEmpty()).as("a blank line stands before a table").isTrue();
            }
        }
    }

    private static long columns(String row) {
        return row.chars().filter(letter -> letter == '|').count();
    }
}
