package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.policy.SiteRules;
import org.junit.jupiter.api.Test;

/// A traveller's pass or card, from the text to the verdict, through a real station.
class WebCodesTest extends AtForeignSite {
    @Test
    void aPassThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        site.deliver(issuers.forWeb());
        Passage passage = site.admit(issuers.pass().text());
        assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.kind()).isEqualTo(CodeKind.NZCP);
        assertThat(passage.issuer()).contains(new Region("NZ"));
        assertThat(passage.number()).isEqualTo(1);
        assertThat(passage.people().getFirst().colour()).contains(HealthColour.GREEN);
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.PASS, Optional.of(new DecidingRule("NZ-1", "1"))));
    }

    @Test
    void aCardThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        site.deliver(issuers.forWeb());
        Passage passage = site.admit(issuers.card().text());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.kind()).isEqualTo(CodeKind.SMART_HEALTH_CARD);
        assertThat(passage.issuer()).contains(new Region("US"));
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of(new DecidingRule("US-1", "1"))));
    }

    @Test
    void whatTheRulesDoNotMeetOrAreNotAboutAsksStaff() throws Exception {
        site.deliver(issuers.forWeb());
        Passage young = site.admit(issuers.card().resource(2, dose -> dose.Set("occurrenceDateTime", "2026-11-20")).text());
        assertThat(young.verdict()).isEqualTo(new Verdict.AskStaff(Reason.RULE_NOT_MET));
        assertThat(young.people().getFirst().foreign().orElseThrow().rule()).contains(new DecidingRule("US-1", "1"));
        String test = ShcDraft.test(issuers.cards).at(ForeignSite.NOW.minusSeconds(60), ForeignSite.NOW.plusSeconds(60)).text();
        assertThat(site.admit(test).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_RULE_APPLIES));
    }

    @Test
    void aForgeryStopsAndAStrangerAsksStaff() throws Exception {
        site.deliver(issuers.forWeb());
        WebIssuer forger = WebIssuer.at(issuers.passes.address());
        assertThat(site.admit(issuers.pass().signing(forger::sign).text()).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(site.admit(issuers.card().signing(forger::sign).text()).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        WebIssuer stranger = WebIssuer.at("https://example.com");
        String strange = ShcDraft.vaccination(stranger).at(ForeignSite.NOW.minusSeconds(60), ForeignSite.NOW.plusSeconds(60)).text();
        assertThat(site.admit(strange).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
        String unlisted = NzcpDraft.of(issuers.passes, "key-2").at(ForeignSite.NOW.minusSeconds(60), ForeignSite.NOW.plusSeconds(60)).text();
        assertThat(site.admit(unlisted).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
    }

    @Test
    void whatIsRefusedPassesNobody() throws Exception {
        site.deliver(issuers.forWeb());
        Map<String, Reason> refused = Map.of(
                issuers.pass().at(ForeignSite.NOW.minusSeconds(60), ForeignSite.NOW).text(), Reason.CODE_EXPIRED,
                issuers.pass().at(ForeignSite.NOW.plusSeconds(1), ForeignSite.NOW.plusSeconds(60)).text(), Reason.CODE_NOT_YET_VALID,
                issuers.pass().headers(headers -> headers.Set(1, -37)).text(), Reason.UNKNOWN_ALGORITHM,
                issuers.card().header(header -> header.Set("alg", "none")).text(), Reason.UNKNOWN_ALGORITHM,
                issuers.card().at(ForeignSite.NOW.minusSeconds(60), ForeignSite.NOW).text(), Reason.CODE_EXPIRED,
                issuers.card().claims(claims -> claims.Set("iss", issuers.cards.address() + "/")).text(), Reason.BAD_CLAIMS);
        for (Map.Entry<String, Reason> each : refused.entrySet()) {
            assertThat(site.admit(each.getKey()).verdict()).isEqualTo(new Verdict.AskStaff(each.getValue()));
        }
    }

    @Test
    void whatWasRevokedStopsAndAListThatIsMissingPassesNobody() throws Exception {
        String lists = ", \"lastRetrieved\": \"2026-11-23T00:00:00Z\", \"crls\": [{\"kid\": \"%s\", \"method\": \"rid\", \"ctr\": 1, \"rids\": [\"revoked\"]}]"
                .formatted(issuers.cards.thumbprint());
        site.deliver(Map.of("shc-issuers.cose", issuers.cardIssuers(", \"crlVersion\": 1", lists), "foreign-rules.cose", issuers.webRules()));
        assertThat(site.admit(issuers.card().credential(vc -> vc.Set("rid", "revoked")).text()).verdict())
                .isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
        assertThat(site.admit(issuers.card().text()).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aListOfRevokedCardsThatIsAnnouncedAndMissingAsksStaff() throws Exception {
        site.deliver(Map.of("shc-issuers.cose", issuers.cardIssuers(", \"crlVersion\": 1", ""), "foreign-rules.cose", issuers.webRules()));
        assertThat(site.admit(issuers.card().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }

    @Test
    void withoutRulesNobodyPasses() throws Exception {
        site.deliver(Map.of("nzcp-issuers.cose", issuers.passIssuers()));
        assertThat(site.admit(issuers.pass().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_FOREIGN_RULES));
    }

    @Test
    void withoutIssuersTheyAreCodesOfAnotherSystem() throws Exception {
        site.deliver(Map.of("foreign-rules.cose", issuers.webRules()));
        for (String text : List.of(issuers.pass().text(), issuers.card().text(), "NZCP:/1/x", "shc:/x", issuers.card().texts(2).getFirst(), issuers.vaccination().text(), "B64:x")) {
            assertThat(site.admit(text).verdict()).isEqualTo(new Verdict.AskStaff(Reason.OTHER_SYSTEM));
        }
    }

    @Test
    void onceTheListsHaveEndedNobodyPasses() throws Exception {
        site.deliver(issuers.forWeb());
        site.now = issuers.fresh.expires();
        assertThat(site.admit(issuers.pass().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.FOREIGN_TRUST_LIST_EXPIRED));
        assertThat(site.admit(issuers.card().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.FOREIGN_TRUST_LIST_EXPIRED));
    }

    @Test
    void aCardOfSeveralCodesPassesOnceAllWereShown() throws Exception {
        site.deliver(issuers.forWeb());
        List<String> codes = issuers.card().texts(3);
        assertThat(site.admit(codes.get(0)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.MORE_CODES));
        assertThat(site.admit(codes.get(2)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.MORE_CODES));
        assertThat(site.admit(codes.get(1)).verdict()).isInstanceOf(Verdict.Pass.class);
        site.now = site.now.plus(SiteRules.of(SiteKind.PARK).paperAgain());
        assertThat(site.admit(codes.get(0), codes.get(1), codes.get(2)).verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(site.admit(codes.get(0), issuers.pass().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.SEVERAL_CODES));
    }

    @Test
    void whoeverComesBetweenEndsWhatWasGathered() throws Exception {
        site.deliver(issuers.forWeb());
        List<String> codes = issuers.card().texts(2);
        site.admit(codes.get(0));
        site.admit(issuers.pass().text());
        assertThat(site.admit(codes.get(1)).verdict()).isEqualTo(new Verdict.AskStaff(Reason.MORE_CODES));
    }
}
