package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.policy.PolicyCases.FRESH;
import static org.greenlane.policy.PolicyCases.GREEN;
import static org.greenlane.policy.PolicyCases.HOME;
import static org.greenlane.policy.PolicyCases.NOW;
import static org.greenlane.policy.PolicyCases.asks;
import static org.greenlane.policy.PolicyCases.at;
import static org.greenlane.policy.PolicyCases.evidence;
import static org.greenlane.policy.PolicyCases.found;
import static org.greenlane.policy.PolicyCases.passes;
import static org.greenlane.policy.PolicyCases.phone;
import static org.greenlane.policy.PolicyCases.stops;

import java.time.Duration;
import org.greenlane.health.Evidence;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Standing;
import org.greenlane.health.TravelRisk;
import org.junit.jupiter.api.Test;

/// What is forged, withdrawn or distrusted passes nobody.
class PolicyDistrustTest {
    @Test
    void forgeriesAndWithdrawnKeysStopAndOtherDistrustAsksStaff() {
        for (Reason reason : Reason.values()) {
            if (reason.number() / 100 != 2) {
                continue;
            }
            Evidence evidence = new Evidence(
                    phone(GREEN), new Standing.Distrusted(reason), false, found(GREEN, Duration.ofDays(1)), true, NOW);
            if (reason == Reason.FORGED || reason == Reason.KEY_REVOKED) {
                stops(at(SiteKind.STATION, evidence), reason);
            } else {
                asks(at(SiteKind.STATION, evidence), reason);
            }
        }
    }

    @Test
    void nothingOfADistrustedCodeIsShown() {
        Evidence evidence = new Evidence(
                phone(GREEN), new Standing.Distrusted(Reason.FORGED), false, new Known.Absent(FRESH), true, NOW);
        var result = new Policy(SiteRules.of(SiteKind.STATION), HOME, PolicyCases::recognise).decide(evidence);
        assertThat(result.name()).isEqualTo(MaskedName.NONE);
        assertThat(result.colour()).isEmpty();
    }

    @Test
    void aWithdrawnCodeStops() {
        Evidence evidence = new Evidence(
                phone(GREEN), new Standing.Trusted(HOME), true, found(GREEN, Duration.ofDays(1)), true, NOW);
        stops(at(SiteKind.STATION, evidence), Reason.CODE_REVOKED);
    }

    @Test
    void aWithdrawnStatusAsksStaff() {
        HealthStatus revoked = new HealthStatus(
                HOME, GREEN, TravelRisk.CLEAR, 0, true, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        asks(at(SiteKind.PARK, evidence(phone(GREEN), new Known.Found(revoked, FRESH))), Reason.STATUS_REVOKED);
    }
}
