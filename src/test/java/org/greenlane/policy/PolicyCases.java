package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;

/// Claims, statuses and regions for the policy, and what it makes of them.
final class PolicyCases {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Region HOME = new Region("990000");
    static final Region NEIGHBOUR = new Region("980000");
    static final Region CLOSED = new Region("970000");

    static final IssuerColour GREEN = new IssuerColour(0);
    static final IssuerColour YELLOW = new IssuerColour(1);
    static final IssuerColour RED = new IssuerColour(2);

    private PolicyCases() {}

    /// Home numbers green 0, yellow 1, red 2; the neighbour numbers them 1, 2, 3.
    static Recognition recognise(Region region, Instant now) {
        if (region.equals(HOME)) {
            return new Recognition.Recognised(
                    Map.of(GREEN, HealthColour.GREEN, YELLOW, HealthColour.YELLOW, RED, HealthColour.RED));
        }
        if (region.equals(NEIGHBOUR)) {
            return new Recognition.Recognised(
                    Map.of(YELLOW, HealthColour.GREEN, RED, HealthColour.YELLOW, new IssuerColour(3), HealthColour.RED));
        }
        if (region.equals(CLOSED)) {
            return new Recognition.Excepted(new Notice(Map.of("en", "Not recognised until Friday.")));
        }
        return new Recognition.Unlisted();
    }

    static Verdict at(SiteKind site, Evidence evidence) {
        return new Policy(SiteRules.of(site), HOME, PolicyCases::recognise).decide(evidence).verdict();
    }

    static Claim claim(Region issuer, IssuerColour colour, Medium medium, Duration age) {
        return new Claim(
                issuer,
                CodeId.of(new byte[] {1}),
                new SubjectKey(1, 2),
                colour,
                TravelRisk.CLEAR,
                medium,
                NOW.minus(age),
                NOW.plus(Duration.ofDays(30)),
                new MaskedName("张*"));
    }

    static Claim phone(IssuerColour colour) {
        return claim(HOME, colour, Medium.PHONE, Duration.ofMinutes(1));
    }

    static Claim paper(IssuerColour colour, Duration age) {
        return claim(HOME, colour, Medium.PAPER, age);
    }

    static HealthStatus status(IssuerColour colour, Duration age) {
        return new HealthStatus(
                HOME, colour, TravelRisk.CLEAR, 0, false, NOW.minus(age), NOW.plus(Duration.ofDays(1)));
    }

    static final Freshness FRESH =
            new Freshness(NOW.minus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(22)));
    static final Freshness STALE =
            new Freshness(NOW.minus(Duration.ofHours(26)), NOW.minus(Duration.ofHours(2)));

    static Known found(IssuerColour colour, Duration age) {
        return new Known.Found(status(colour, age), FRESH);
    }

    static Evidence evidence(Claim claim, Known known) {
        return new Evidence(claim, new Standing.Trusted(claim.issuer()), false, known, true, NOW);
    }

    static void asks(Verdict verdict, Reason... reasons) {
        assertThat(verdict).isInstanceOf(Verdict.AskStaff.class);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }

    static void stops(Verdict verdict, Reason... reasons) {
        assertThat(verdict).isInstanceOf(Verdict.Stop.class);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }

    static void passes(Verdict verdict, Reason... reasons) {
        assertThat(verdict).isInstanceOf(Verdict.Pass.class);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }
}
