package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the status key of another trusted region cannot do.
final class OtherRegionsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Map<HealthColour, Class<? extends Verdict>> EXPECTED = Map.of(
            HealthColour.GREEN, Verdict.Pass.class,
            HealthColour.YELLOW, Verdict.AskStaff.class,
            HealthColour.RED, Verdict.Stop.class);

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void setUp() throws Exception {
        site = Site.at(folder);
    }

    @Test
    void aNewerStatusOfAnotherRegionDoesNotClearWhomTheHomeRegionHasMarked() throws Exception {
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, HOUR)));
        site.take(site.snapshot(
                SyntheticRegion.NEIGHBOUR,
                1,
                site.record(SyntheticRegion.NEIGHBOUR, 1, HealthColour.GREEN, Duration.ZERO)));
        for (Medium medium : Medium.values()) {
            assertThat(site.answer(site.greenCode(1, medium))).isInstanceOf(Verdict.Stop.class);
        }
    }

    @Test
    void whereOnlyAnotherRegionsStatusesAreThereNobodyPasses() throws Exception {
        site.take(site.snapshot(
                SyntheticRegion.NEIGHBOUR,
                1,
                site.record(SyntheticRegion.NEIGHBOUR, 1, HealthColour.GREEN, Duration.ZERO)));
        for (int person : new int[] {1, 2}) {
            Verdict verdict = site.answer(site.greenCode(person, Medium.PHONE));
            assertThat(verdict).isInstanceOf(Verdict.AskStaff.class);
            assertThat(verdict.reasons()).containsExactly(Reason.NO_STATUSES);
        }
        HealthBoard board = new HealthBoard();
        try (Station _ = site.open(board)) {
            assertThat(board.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.STATUSES_UNUSABLE);
        }
    }

    @Test
    void somebodyWhomOnlyAnotherRegionHasMarkedIsStopped() throws Exception {
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        site.take(site.snapshot(
                SyntheticRegion.NEIGHBOUR, 1, site.record(SyntheticRegion.NEIGHBOUR, 1, HealthColour.RED, HOUR)));
        assertThat(site.answer(site.greenCode(1, Medium.PHONE))).isInstanceOf(Verdict.Stop.class);
        assertThat(site.answer(site.greenCode(2, Medium.PHONE))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void codesOfTwoRegionsGetOneAnswerInWhateverOrderTheyAreShown() throws Exception {
        String home = site.greenCode(SyntheticRegion.HOME, 1, Medium.PHONE);
        String neighbour = site.greenCode(SyntheticRegion.NEIGHBOUR, 1, Medium.PHONE);
        for (HealthColour colour : HealthColour.values()) {
            long sequence = colour.wire() + 1L;
            site.take(site.snapshot(
                    SyntheticRegion.HOME, sequence, site.record(SyntheticRegion.HOME, 1, colour, Duration.ZERO)));
            site.take(site.snapshot(
                    SyntheticRegion.NEIGHBOUR,
                    sequence,
                    site.record(SyntheticRegion.NEIGHBOUR, 1, HealthColour.GREEN, HOUR)));
            Verdict answer = site.answer(home);
            assertThat(site.answer(neighbour)).isEqualTo(answer);
            assertThat(site.answer(home)).isEqualTo(answer);
            assertThat(answer).isInstanceOf(EXPECTED.get(colour));
        }
    }
}
