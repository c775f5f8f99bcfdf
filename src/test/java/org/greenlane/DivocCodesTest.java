package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.code.DivocDraft;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.policy.SiteRules;
import org.junit.jupiter.api.Test;

/// A traveller's DIVOC certificate, from the text to the verdict, through a real station.
class DivocCodesTest extends AtForeignSite {
    /// @param more what the list of issuers says beside their keys
    private void deliver(String more) throws Exception {
        site.deliver(Map.of("divoc-issuers.cose", issuers.vaccinationIssuers(more), "foreign-rules.cose", issuers.webRules()));
    }

    @Test
    void aVaccinationThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        deliver(", \"revoked\": []");
        for (String text : List.of(issuers.vaccination().text(), issuers.vaccination().base64())) {
            Passage passage = site.admit(text);
            assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
            assertThat(passage.kind()).isEqualTo(CodeKind.DIVOC);
            assertThat(passage.issuer()).contains(new Region("IN"));
            assertThat(passage.people().getFirst().foreign())
                    .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of(new DecidingRule("IN-1", "1"))));
            // Written otherwise, it is the same certificate.
            site.assertAsksStaff(text, Reason.CERTIFICATE_SEEN_AGAIN);
            site.now = site.now.plus(SiteRules.of(SiteKind.PARK).paperAgain());
        }
        assertThat(site.admit(issuers.vaccination().event(event -> event.Set("dose", 1)).text()).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.RULE_NOT_MET));
        assertThat(site.admit(issuers.vaccination().on("2026-11-20").text()).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.RULE_NOT_MET));
    }

    @Test
    void aForgedVaccinationStopsAndAnotherIssuersAsksStaff() throws Exception {
        deliver(", \"revoked\": []");
        String forged = issuers.vaccinationBy(DivocDraft.key("RSA")).text();
        assertThat(site.admit(forged).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        String renamed = issuers.vaccination()
                .signedBefore(all -> all.get("credentialSubject").Set("name", "Other Example"))
                .text();
        assertThat(site.admit(renamed).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        String unlisted = issuers.vaccination().proof(proof -> proof.Set("verificationMethod", "did:example:other")).text();
        assertThat(site.admit(unlisted).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
    }

    @Test
    void aRevokedVaccinationStopsAndAnIssuerWhoseRevocationsNobodyKnowsAsksStaff() throws Exception {
        deliver(", \"revoked\": [\"%s\"]".formatted(DivocDraft.ID));
        assertThat(site.admit(issuers.vaccination().text()).verdict()).isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
        String exchanged = issuers.vaccination()
                .signedBefore(all -> all.get("evidence").get(0).Set("certificateId", "B-7").Set("batch", DivocDraft.ID))
                .text();
        assertThat(site.admit(exchanged).verdict()).isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
    }

    @Test
    void whereNobodyAskedForRevokedVaccinationsStaffAreAsked() throws Exception {
        deliver("");
        assertThat(site.admit(issuers.vaccination().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }
}
