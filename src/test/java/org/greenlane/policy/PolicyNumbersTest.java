package org.greenlane.policy;

import static org.greenlane.policy.PolicyCases.FRESH;
import static org.greenlane.policy.PolicyCases.GREEN;
import static org.greenlane.policy.PolicyCases.HOME;
import static org.greenlane.policy.PolicyCases.NOW;
import static org.greenlane.policy.PolicyCases.RED;
import static org.greenlane.policy.PolicyCases.STALE;
import static org.greenlane.policy.PolicyCases.asks;
import static org.greenlane.policy.PolicyCases.passes;
import static org.greenlane.policy.PolicyCases.status;
import static org.greenlane.policy.PolicyCases.stops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

/// A number alone tells staff what they need to know, and passes nobody.
class PolicyNumbersTest {
    private static Verdict byNumber(IssuerColour colour, boolean withdrawn, Instant until, Freshness freshness) {
        HealthStatus status =
                new HealthStatus(HOME, colour, TravelRisk.CLEAR, 0, withdrawn, NOW.minus(Duration.ofDays(1)), until);
        return new Policy(SiteRules.of(SiteKind.HOSPITAL), HOME, PolicyCases::recognise)
                .decideByNumber(List.of(new Known.Found(status, freshness)), NOW)
                .verdict();
    }

    @Test
    void aNumberTellsStaffThatTheStatusBehindItWasWithdrawnHasEndedOrMayHaveChanged() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        asks(byNumber(GREEN, false, tomorrow, FRESH), Reason.NUMBER_ONLY, Reason.GREEN);
        asks(byNumber(GREEN, true, tomorrow, FRESH), Reason.NUMBER_ONLY, Reason.GREEN, Reason.STATUS_REVOKED);
        asks(byNumber(GREEN, false, NOW, FRESH), Reason.NUMBER_ONLY, Reason.GREEN, Reason.STATUS_EXPIRED);
        asks(byNumber(GREEN, false, tomorrow, STALE), Reason.NUMBER_ONLY, Reason.GREEN, Reason.STATUSES_STALE);
    }

    @Test
    void redThatWasWithdrawnStopsNobodyByTheirNumberAsByTheirCard() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        stops(byNumber(RED, false, tomorrow, FRESH), Reason.RED);
        asks(byNumber(RED, true, tomorrow, FRESH), Reason.NUMBER_ONLY, Reason.RED, Reason.STATUS_REVOKED);
    }
}
