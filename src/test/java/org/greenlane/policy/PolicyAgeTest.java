package org.greenlane.policy;

import static org.greenlane.policy.PolicyCases.FRESH;
import static org.greenlane.policy.PolicyCases.GREEN;
import static org.greenlane.policy.PolicyCases.HOME;
import static org.greenlane.policy.PolicyCases.NOW;
import static org.greenlane.policy.PolicyCases.RED;
import static org.greenlane.policy.PolicyCases.STALE;
import static org.greenlane.policy.PolicyCases.YELLOW;
import static org.greenlane.policy.PolicyCases.asks;
import static org.greenlane.policy.PolicyCases.at;
import static org.greenlane.policy.PolicyCases.claim;
import static org.greenlane.policy.PolicyCases.evidence;
import static org.greenlane.policy.PolicyCases.found;
import static org.greenlane.policy.PolicyCases.paper;
import static org.greenlane.policy.PolicyCases.passes;
import static org.greenlane.policy.PolicyCases.phone;
import static org.greenlane.policy.PolicyCases.status;
import static org.greenlane.policy.PolicyCases.stops;

import java.time.Duration;
import java.util.List;
import org.greenlane.health.Claim;
import org.greenlane.health.Evidence;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Known;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.TravelRisk;
import org.junit.jupiter.api.Test;

/// Old paper, old statuses and a wrong clock: doubt never passes.
class PolicyAgeTest {
    @Test
    void aPaperCodeNeverStandsAlone() {
        for (SiteKind site : SiteKind.values()) {
            asks(at(site, evidence(paper(GREEN, Duration.ofDays(1)), new Known.Absent(FRESH))), Reason.PERSON_UNKNOWN);
        }
    }

    @Test
    void aPaperCodeTakesItsStatusAtScanTime() {
        Claim printedGreen = paper(GREEN, Duration.ofDays(3));
        stops(at(SiteKind.STATION, evidence(printedGreen, found(RED, Duration.ofHours(1)))), Reason.RED, Reason.STATUS_CHANGED);
        Claim printedYellow = paper(YELLOW, Duration.ofDays(3));
        passes(at(SiteKind.STATION, evidence(printedYellow, found(GREEN, Duration.ofHours(1)))), Reason.GREEN, Reason.STATUS_CHANGED);
    }

    @Test
    void aPaperCodeOlderThanTheSiteAllowsAsksStaff() {
        asks(at(SiteKind.HOSPITAL, evidence(paper(GREEN, Duration.ofDays(8)), found(GREEN, Duration.ofHours(1)))), Reason.PAPER_TOO_OLD);
        passes(at(SiteKind.HOSPITAL, evidence(paper(GREEN, Duration.ofDays(7)), found(GREEN, Duration.ofHours(1)))), Reason.GREEN);
    }

    @Test
    void anOldPhoneCodeWithSilentStatusesAsksStaff() {
        Claim old = claim(HOME, GREEN, Medium.PHONE, Duration.ofMinutes(11));
        asks(at(SiteKind.STATION, evidence(old, new Known.Absent(FRESH))), Reason.PERSON_UNKNOWN, Reason.CODE_TOO_OLD);
    }

    @Test
    void withoutUsableStatusesNobodyPasses() {
        for (Reason reason : List.of(Reason.NO_STATUSES, Reason.STATUSES_DAMAGED)) {
            asks(at(SiteKind.PARK, evidence(phone(GREEN), new Known.Unanswerable(reason))), reason);
        }
    }

    @Test
    void staleStatusesNeverPassSilently() {
        Evidence stale = evidence(phone(GREEN), new Known.Found(status(GREEN, Duration.ofDays(2)), STALE));
        asks(at(SiteKind.STATION, stale), Reason.STATUSES_STALE);
        passes(at(SiteKind.PARK, stale), Reason.GREEN, Reason.STATUSES_STALE);
    }

    @Test
    void redStopsEvenOnStaleStatuses() {
        Evidence stale = evidence(phone(GREEN), new Known.Found(status(RED, Duration.ofDays(2)), STALE));
        stops(at(SiteKind.STATION, stale), Reason.RED, Reason.STATUS_CHANGED);
    }

    @Test
    void anExpiredStatusIsNoStatus() {
        HealthStatus expired = new HealthStatus(HOME, GREEN, TravelRisk.CLEAR, 0, false, NOW.minus(Duration.ofDays(9)), NOW);
        asks(at(SiteKind.HOSPITAL, evidence(phone(GREEN), new Known.Found(expired, FRESH))), Reason.STATUS_EXPIRED);
    }

    @Test
    void aWrongClockLetsNobodyPass() {
        Evidence evidence = new Evidence(
                phone(GREEN), new Standing.Trusted(HOME), false, found(GREEN, Duration.ofDays(1)), false, NOW);
        for (SiteKind site : SiteKind.values()) {
            asks(at(site, evidence), Reason.CLOCK_WRONG);
        }
    }
}
