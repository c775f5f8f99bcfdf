package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.health.Evidence;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What each colour and mark leads to, at each kind of site.
class PolicyColoursTest {
    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void greenBackedByAGreenStatusPassesEverywhere(SiteKind site) {
        passes(at(site, evidence(phone(GREEN), found(GREEN, Duration.ofDays(1)))), Reason.GREEN);
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void redPassesNowhere(SiteKind site) {
        stops(at(site, evidence(phone(RED), found(RED, Duration.ofDays(1)))), Reason.RED);
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void yellowAsksStaffEverywhere(SiteKind site) {
        asks(at(site, evidence(phone(YELLOW), found(YELLOW, Duration.ofDays(1)))), Reason.YELLOW);
    }

    /// Ages in minutes; the status wins where it is newer, and is never bettered by a newer code.
    @ParameterizedTest(name = "code {0} {1} min old, status {2} {3} min old: {4}")
    @CsvSource({
        "0, 5, 2, 1440, RED",
        "0, 5, 2, 1,    RED",
        "0, 5, 1, 1440, YELLOW",
        "2, 5, 0, 1440, RED",
        "2, 5, 0, 1,    GREEN",
        "1, 5, 0, 1,    GREEN",
    })
    void theNewestSignedStatusWinsAndDoubtNeverBetters(
            int code, int codeAge, int status, int statusAge, HealthColour counts) {
        Evidence evidence = evidence(
                claim(HOME, new IssuerColour(code), Medium.PHONE, Duration.ofMinutes(codeAge)),
                found(new IssuerColour(status), Duration.ofMinutes(statusAge)));
        var result = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyCases::recognise).decide(evidence);
        assertThat(result.colour()).contains(counts);
        assertThat(result.verdict().reasons()).contains(Reason.STATUS_CHANGED);
    }

    @Test
    void somebodyUnknownAtAHospitalAsksStaff() {
        asks(at(SiteKind.HOSPITAL, evidence(phone(GREEN), new Known.Absent(FRESH))), Reason.PERSON_UNKNOWN);
    }

    @Test
    void aTravelMarkIsShownOrAskedAboutAsTheSiteSays() {
        HealthStatus marked = new HealthStatus(
                HOME, GREEN, TravelRisk.MARKED, 0, false, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        Evidence evidence = evidence(phone(GREEN), new Known.Found(marked, FRESH));
        passes(at(SiteKind.STATION, evidence), Reason.GREEN, Reason.TRAVEL_MARKED);
        assertThat(((Verdict.Pass) at(SiteKind.STATION, evidence)).travel()).isEqualTo(TravelRisk.MARKED);
        asks(at(SiteKind.HOSPITAL, evidence), Reason.TRAVEL_MARKED);
    }

    /// Every combination of the doubtful things with a green code: only the plain one passes at a hospital.
    @Test
    void atAHospitalOnlyAPlainGreenPasses() {
        List<Known> knowns = List.of(
                found(GREEN, Duration.ofDays(1)),
                found(YELLOW, Duration.ofDays(1)),
                found(RED, Duration.ofDays(1)),
                new Known.Absent(FRESH),
                new Known.Absent(STALE),
                new Known.Found(status(GREEN, Duration.ofDays(1)), STALE),
                new Known.Unanswerable(Reason.NO_STATUSES));
        long passes = knowns.stream()
                .flatMap(known -> Arrays.stream(Medium.values())
                        .flatMap(medium -> Stream.of(true, false).map(clockRight -> new Evidence(
                                claim(HOME, GREEN, medium, Duration.ofMinutes(1)),
                                new Standing.Trusted(HOME),
                                false,
                                known,
                                clockRight,
                                NOW))))
                .filter(evidence -> at(SiteKind.HOSPITAL, evidence) instanceof Verdict.Pass)
                .count();
        assertThat(passes).isEqualTo(2); // phone and paper, both backed by a fresh green status, clock right
    }

    @Test
    void noRuleLetsRedPass() {
        for (SiteKind site : SiteKind.values()) {
            assertThat(SiteRules.of(site).pass()).doesNotContain(HealthColour.RED);
        }
        assertThat(Optional.of(SiteRules.of(SiteKind.HOSPITAL)).map(SiteRule::site)).contains(SiteKind.HOSPITAL);
    }
}
