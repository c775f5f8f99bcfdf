package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.Evidence;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Notice;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a person of whom several regions say something.
class MergingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Region HOME = new Region("990100");
    private static final Region NEIGHBOUR = new Region("990200");
    private static final Region CLOSED = new Region("990300");
    private static final Freshness FRESH = new Freshness(NOW.minus(HOUR), NOW.plus(DAY));
    private static final Freshness STALE = new Freshness(NOW.minus(DAY), NOW);
    private static final Map<IssuerColour, HealthColour> COLOURS = colours();

    private static Map<IssuerColour, HealthColour> colours() {
        Map<IssuerColour, HealthColour> colours = new HashMap<>();
        for (HealthColour colour : HealthColour.values()) {
            colours.put(number(colour), colour);
        }
        return colours;
    }

    private static IssuerColour number(HealthColour colour) {
        return new IssuerColour(colour.wire());
    }

    private static Policy policy(Merging neighbour) {
        RecognitionTable table = new RecognitionTable(
                HOME,
                1,
                FRESH,
                Map.of(HOME, COLOURS, NEIGHBOUR, COLOURS, CLOSED, COLOURS),
                Map.of(NEIGHBOUR, neighbour, CLOSED, Merging.GRAVEST),
                List.of(new RecognitionTable.Announcement(
                        CLOSED, NOW.minus(DAY), NOW.plus(DAY), new Notice(Map.of("en", "Not today.")))));
        return new Policy(SiteRules.of(SiteKind.STATION), HOME, table::of);
    }

    private static HealthStatus status(Region region, HealthColour colour, Duration age) {
        return new HealthStatus(
                region, number(colour), TravelRisk.CLEAR, 0, false, NOW.minus(age), NOW.plus(DAY));
    }

    private static Known says(Region region, HealthColour colour, Duration age) {
        return new Known.Found(status(region, colour, age), FRESH);
    }

    /// The answer to a green code of either region, and to the bare number: always the same, in whatever order the
    /// regions are heard.
    private static Verdict answer(Policy policy, Known... knowns) {
        List<Known> known = new ArrayList<>(List.of(knowns));
        PersonResult first = policy.decide(evidence(HOME, known));
        Collections.reverse(known);
        for (Region issuer : List.of(HOME, NEIGHBOUR)) {
            PersonResult again = policy.decide(evidence(issuer, known));
            assertThat(again.verdict()).isEqualTo(first.verdict());
            assertThat(again.colour()).isEqualTo(first.colour());
        }
        assertThat(policy.decideByNumber(known, NOW).verdict()).isNotInstanceOf(Verdict.Pass.class);
        if (first.verdict() instanceof Verdict.Stop) {
            assertThat(policy.decideByNumber(known, NOW).verdict()).isInstanceOf(Verdict.Stop.class);
        }
        return first.verdict();
    }

    /// A code of two days ago, so that every status here is newer.
    private static List<Evidence> evidence(Region issuer, List<Known> known) {
        Claim claim = new Claim(
                issuer,
                CodeId.of(new byte[] {1}),
                new SubjectKey(1, 2),
                number(HealthColour.GREEN),
                TravelRisk.CLEAR,
                Medium.PAPER,
                NOW.minus(DAY.multipliedBy(2)),
                NOW.plus(DAY),
                new MaskedName("张*"));
        return known.stream()
                .map(each -> new Evidence(claim, new Standing.Trusted(issuer), false, each, true, NOW))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void nobodyTakesTheHomeRegionsRedAway(Merging merging) {
        Verdict answer = answer(
                policy(merging),
                says(HOME, HealthColour.RED, DAY),
                says(NEIGHBOUR, HealthColour.GREEN, Duration.ZERO));
        assertThat(answer).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whereTheGravestCountsAnOlderRedOfARecognisedRegionIsNotCleared() {
        Known red = says(NEIGHBOUR, HealthColour.RED, DAY);
        Known green = says(HOME, HealthColour.GREEN, HOUR);
        assertThat(answer(policy(Merging.GRAVEST), green, red)).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whereTheHomeRegionsNewestCountsItClearsWhatWasSaidBefore() {
        Known red = says(NEIGHBOUR, HealthColour.RED, DAY);
        Known green = says(HOME, HealthColour.GREEN, HOUR);
        assertThat(answer(policy(Merging.HOME_NEWEST), green, red)).isInstanceOf(Verdict.Pass.class);
        assertThat(answer(policy(Merging.HOME_NEWEST), says(HOME, HealthColour.GREEN, DAY), red))
                .as("said at the same time")
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void theHomeRegionDoesNotClearWhatWasSaidAfterIt() {
        Known green = says(HOME, HealthColour.GREEN, HOUR);
        Known red = says(NEIGHBOUR, HealthColour.RED, HOUR.minusSeconds(1));
        assertThat(answer(policy(Merging.HOME_NEWEST), green, red)).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void aStatusThatHasEndedOrWasWithdrawnOrIsStaleClearsNobody() {
        Known red = says(NEIGHBOUR, HealthColour.RED, DAY);
        HealthStatus ended = new HealthStatus(
                HOME, number(HealthColour.GREEN), TravelRisk.CLEAR, 0, false, NOW.minus(HOUR), NOW);
        HealthStatus withdrawn = new HealthStatus(
                HOME, number(HealthColour.GREEN), TravelRisk.CLEAR, 0, true, NOW.minus(HOUR), NOW.plus(DAY));
        for (Known own : List.of(
                new Known.Found(ended, FRESH),
                new Known.Found(withdrawn, FRESH),
                new Known.Found(status(HOME, HealthColour.GREEN, HOUR), STALE))) {
            assertThat(answer(policy(Merging.HOME_NEWEST), own, red)).isInstanceOf(Verdict.Stop.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void whatCannotBeAnsweredIsNotMergedAway(Merging merging) {
        Verdict answer = answer(
                policy(merging),
                new Known.Unanswerable(Reason.STATUSES_DAMAGED),
                says(HOME, HealthColour.GREEN, HOUR));
        assertThat(answer).isEqualTo(new Verdict.AskStaff(Reason.STATUSES_DAMAGED));
    }

    @ParameterizedTest
    @EnumSource(Merging.class)
    void whomOnlyAnotherRegionKnowsItsStatusAnswersFor(Merging merging) {
        assertThat(answer(policy(merging), says(NEIGHBOUR, HealthColour.RED, DAY))).isInstanceOf(Verdict.Stop.class);
        assertThat(answer(policy(merging), says(NEIGHBOUR, HealthColour.GREEN, DAY))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aRegionThatIsNotRecognisedNeitherMarksNorClearsWhomTheHomeRegionKnows() {
        Policy policy = policy(Merging.GRAVEST);
        assertThat(answer(policy, says(HOME, HealthColour.GREEN, DAY), says(CLOSED, HealthColour.RED, HOUR)))
                .isInstanceOf(Verdict.Pass.class);
        assertThat(answer(policy, says(HOME, HealthColour.RED, DAY), says(CLOSED, HealthColour.GREEN, HOUR)))
                .isInstanceOf(Verdict.Stop.class);
        assertThat(answer(policy, says(CLOSED, HealthColour.GREEN, HOUR)).reasons())
                .containsExactly(Reason.REGION_NOT_RECOGNISED);
    }

    @Test
    void aTableThatSaysNothingOfItLetsTheGravestCount() {
        RecognitionTable table = new RecognitionTable(
                HOME, 1, FRESH, Map.of(HOME, COLOURS, NEIGHBOUR, COLOURS), Map.of(), List.of());
        assertThat(table.of(NEIGHBOUR, NOW)).isEqualTo(new Recognition.Recognised(COLOURS, Merging.GRAVEST));
        for (Merging merging : Merging.values()) {
            assertThat(Merging.ofWire(merging.wire())).isEqualTo(Optional.of(merging));
        }
    }
}
