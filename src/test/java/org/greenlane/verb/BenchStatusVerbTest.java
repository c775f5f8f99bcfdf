package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.bench.ContenderKind;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The verb `bench status`, with few people. That the contenders agree is seen by the run itself.
class BenchStatusVerbTest {
    private static final int PEOPLE = 20_000;
    private static final int LOOK_UPS = 4_000;

    @TempDir
    Path folder = Path.of("");

    private Said measured(String... more) {
        List<String> words = new ArrayList<>(List.of("bench", "status", "--folder", folder.toString()));
        words.addAll(List.of(more));
        return Terminal.anywhere(words.toArray(String[]::new));
    }

    @Test
    void allContendersAnswerTheSameLookUpsAlikeAndNothingIsLeftBehind() {
        Said said = measured("--people", "20k", "--lookups", "4k", "--json");

        assertThat(said.err()).doesNotContain("left out");
        assertThat(said.exit()).isZero();
        CBORObject json = said.json();
        assertThat(json.get("people").AsInt32Value()).isEqualTo(PEOPLE);
        assertThat(json.get("found").AsInt32Value()).isBetween(LOOK_UPS * 7 / 10, LOOK_UPS * 8 / 10);
        assertThat(json.get("contenders").getValues())
                .hasSize(ContenderKind.values().length)
                .allSatisfy(each -> {
                    assertThat(each.get("records").AsInt32Value()).isEqualTo(PEOPLE);
                    assertThat(each.get("fileBytes").AsInt64Value()).isGreaterThanOrEqualTo(PEOPLE * 28L);
                    assertThat(each.get("lookUps").get("count").AsInt32Value()).isEqualTo(LOOK_UPS);
                });
        CBORObject station = json.get("station");
        assertThat(station.get("deltaRecords").AsInt32Value()).isEqualTo(PEOPLE / 10);
        assertThat(station.get("visibleNanoseconds").size()).isEqualTo(3);
        assertThat(station.get("readyNanoseconds").getValues())
                .allSatisfy(each -> assertThat(each.AsInt64Value()).isPositive());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasMeasuredIsToldInATableWithTheMachine() {
        Said said = measured("--people", "2k", "--lookups", "100", "--contenders", "file,h2");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains(" cores, ", "2,000 people; 100 look-ups each", "million/s", "Times the physical limit")
                .contains("nothing checked")
                .doesNotContain("GREENLANE", "delta");
        assertThat(said.err()).contains("FILE imports", "Look-ups, round 13 of 13");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--people, 0, 1 to 100000000 people",
        "--people, 101m, 1 to 100000000 people",
        "--lookups, 9, 10 to 10000000 look-ups",
        "--lookups, 11m, 10 to 10000000 look-ups",
        "--heap, much, no size of memory"
    })
    void whatCannotBeMeasuredIsRefusedBeforeAnythingIsMade(String option, String value, String sentence) {
        Said said = measured(option, value);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("greenlane: This cannot be measured: ").contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"--people, many", "--people, 10g", "--lookups, -1", "--contenders, oracle", "--seed, x"})
    void wordsThatAreNoOptionsAreRefusedAsUsage(String option, String value) {
        assertThat(measured(option, value).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void benchAloneListsWhatItMeasuresAndHidesItsHelper() {
        Said said = Terminal.anywhere("bench");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("status").doesNotContain("contender");
    }
}
