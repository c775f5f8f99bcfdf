package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.policy.PolicyCases.CLOSED;
import static org.greenlane.policy.PolicyCases.FRESH;
import static org.greenlane.policy.PolicyCases.GREEN;
import static org.greenlane.policy.PolicyCases.HOME;
import static org.greenlane.policy.PolicyCases.NEIGHBOUR;
import static org.greenlane.policy.PolicyCases.NOW;
import static org.greenlane.policy.PolicyCases.RED;
import static org.greenlane.policy.PolicyCases.YELLOW;
import static org.greenlane.policy.PolicyCases.asks;
import static org.greenlane.policy.PolicyCases.at;
import static org.greenlane.policy.PolicyCases.claim;
import static org.greenlane.policy.PolicyCases.evidence;
import static org.greenlane.policy.PolicyCases.found;
import static org.greenlane.policy.PolicyCases.passes;
import static org.greenlane.policy.PolicyCases.phone;
import static org.greenlane.policy.PolicyCases.stops;

import java.time.Duration;
import java.util.List;
import org.greenlane.health.Claim;
import org.greenlane.health.Evidence;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

/// Which regions are recognised, by which numbers, and how several answer together.
class PolicyRegionsTest {
    private static final Region STRANGE = new Region("XX");

    @Test
    void theNumbersOfAnotherRegionAreTranscodedByItsOwnTable() {
        Claim neighbours = claim(NEIGHBOUR, new IssuerColour(1), Medium.PHONE, Duration.ofMinutes(1));
        passes(at(SiteKind.STATION, evidence(neighbours, new Known.Absent(FRESH))), Reason.GREEN, Reason.PERSON_UNKNOWN);
        Claim neighboursRed = claim(NEIGHBOUR, new IssuerColour(3), Medium.PHONE, Duration.ofMinutes(1));
        stops(at(SiteKind.STATION, evidence(neighboursRed, new Known.Absent(FRESH))), Reason.RED);
    }

    @Test
    void aColourThatTheTableDoesNotKnowAsksStaff() {
        asks(at(SiteKind.PARK, evidence(phone(new IssuerColour(9)), found(GREEN, Duration.ofDays(1)))), Reason.UNKNOWN_COLOUR);
        asks(at(SiteKind.PARK, evidence(phone(GREEN), found(new IssuerColour(9), Duration.ofDays(1)))), Reason.UNKNOWN_COLOUR);
    }

    @Test
    void anAnnouncedExceptionAsksStaffAndShowsItsNotice() {
        Claim closed = claim(CLOSED, GREEN, Medium.PHONE, Duration.ofMinutes(1));
        Verdict verdict = at(SiteKind.PARK, evidence(closed, new Known.Absent(FRESH)));
        asks(verdict, Reason.REGION_NOT_RECOGNISED);
        assertThat(((Verdict.AskStaff) verdict).notice().map(n -> n.in("zh"))).contains("Not recognised until Friday.");
    }

    @Test
    void aRegionThatIsNotListedAsksStaff() {
        Claim strange = claim(STRANGE, GREEN, Medium.PHONE, Duration.ofMinutes(1));
        asks(at(SiteKind.PARK, evidence(strange, new Known.Absent(FRESH))), Reason.REGION_NOT_RECOGNISED);
    }

    @Test
    void withoutARecognitionTableNobodyPasses() {
        Policy policy = new Policy(SiteRules.of(SiteKind.PARK), HOME, (_, _) -> new Recognition.NoTable());
        asks(policy.decide(evidence(phone(GREEN), found(GREEN, Duration.ofDays(1)))).verdict(), Reason.NO_RECOGNITION_TABLE);
    }

    @Test
    void noRegionClearsWhomAnotherHasMarked() {
        HealthStatus elsewhere = new HealthStatus(
                NEIGHBOUR, YELLOW, TravelRisk.CLEAR, 0, false, NOW, NOW.plus(Duration.ofDays(1)));
        Evidence home = evidence(phone(GREEN), found(RED, Duration.ofHours(1)));
        Evidence cleared = evidence(phone(GREEN), new Known.Found(elsewhere, FRESH));
        Policy policy = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyCases::recognise);
        assertThat(policy.decide(cleared).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(policy.decide(List.of(home, cleared))).isEqualTo(policy.decide(home));
        assertThat(policy.decide(List.of(cleared, home))).isEqualTo(policy.decide(home));
        assertThat(policy.decide(home).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whatOneRegionCannotAnswerAnotherDoesNotAnswerForIt() {
        Evidence nothing = evidence(phone(GREEN), new Known.Unanswerable(Reason.NO_STATUSES));
        Evidence cleared = evidence(phone(GREEN), found(GREEN, Duration.ofHours(1)));
        Policy policy = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyCases::recognise);
        asks(policy.decide(List.of(cleared, nothing)).verdict(), Reason.NO_STATUSES);
    }
}
