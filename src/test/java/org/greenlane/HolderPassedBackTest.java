package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.greenlane.card.Passports;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

/// What is handed back over the barrier lets nobody through again.
class HolderPassedBackTest extends AtHoldersSite {
    @Test
    void phoneAndCardThatAreHandedBackOverTheBarrierLetNobodyThroughAgain() throws Exception {
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = site.now.plus(Duration.ofMinutes(19));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.CERTIFICATE_SEEN_AGAIN));
        assertThat(showsAndLays(issuers.pass().text(), "EXAMPLE, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = site.now.plus(Duration.ofMinutes(1));
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whoseCertificateAskedStaffIsNotSeenAgain() throws Exception {
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, EVE").verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(showsAndLays(issuers.dcc().text(), "BEISPIEL, ADA").verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void whateverIsShownBetweenTakesTheCertificatesPlace() throws Exception {
        shows(issuers.dcc().text());
        shows("nothing");
        assertThat(lays(Passports.of("BEISPIEL<<ADA", BORN)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.PRINTED_LINES));
        shows(issuers.dcc().text());
        site.checkpoint().forgetLane();
        assertThat(lays(Passports.of("BEISPIEL<<ADA", BORN)).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.PRINTED_LINES));
    }

    @Test
    void aCertificateThatRunsOutMeanwhilePassesNobody() throws Exception {
        shows(issuers.pass().at(site.now.minusSeconds(60), site.now.plusSeconds(10)).text());
        site.now = site.now.plusSeconds(9);
        assertThat(lays(card("EXAMPLE, ADA")).verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = ForeignSite.NOW;
        shows(issuers.pass().at(site.now.minusSeconds(60), site.now.plusSeconds(10)).text());
        site.now = site.now.plusSeconds(10);
        assertThat(lays(Passports.of("EXAMPLE<<ADA", BORN)).verdict()).isInstanceOf(Verdict.AskStaff.class);
    }

    @Test
    void whereTheSiteTrustsCertificatesTheSameOneAgainIsADoubt() throws Exception {
        try (ForeignSite park = at(SiteKind.PARK)) {
            assertThat(park.admit(issuers.dcc().text()).verdict()).isInstanceOf(Verdict.Pass.class);
            // Signed anew, it is the same certificate.
            park.assertAsksStaff(issuers.dcc().text(), Reason.CERTIFICATE_SEEN_AGAIN);
            assertThat(park.admit(issuers.pass().text()).verdict()).isInstanceOf(Verdict.Pass.class);
            park.now = park.now.plus(Duration.ofMinutes(20));
            assertThat(park.admit(issuers.dcc().text()).verdict()).isInstanceOf(Verdict.Pass.class);
        }
    }
}
