package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.code.Codes;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Fault;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Verdict;
import org.greenlane.trust.dcc.DccRevocations;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.dcc.MadeUpSlices;
import org.greenlane.trust.dcc.RevocationSlice;
import org.junit.jupiter.api.Test;

/// A traveller's certificate, from the text to the verdict, through a real station.
class ForeignCodesTest extends AtForeignSite {
    @Test
    void aCertificateThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        site.deliver(issuers.forDccs());
        Passage passage = site.admit(issuers.dcc().text());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(passage.kind()).isEqualTo(CodeKind.EU_DCC);
        assertThat(passage.issuer()).contains(new Region("DE"));
        assertThat(passage.number()).isEqualTo(1);
        assertThat(passage.people().getFirst().colour()).contains(HealthColour.GREEN);
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of(new DecidingRule("VR-CN-0001", "1.0.0"))));
    }

    @Test
    void aCertificateThatDoesNotMeetTheRulesAsksStaffAndTheRuleIsNamed() throws Exception {
        site.deliver(issuers.forDccs());
        Passage passage = site.admit(issuers.dcc().body(body -> body.get("v").get(0).Set("dn", 1)).text());
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.RULE_NOT_MET));
        assertThat(passage.people().getFirst().foreign().orElseThrow().rule()).contains(new DecidingRule("VR-CN-0001", "1.0.0"));
    }

    @Test
    void aForgeryStopsAndAStrangerIsAsked() throws Exception {
        DccSignerKey stranger = DccSignerKey.es256(issuers.from, issuers.until);
        site.deliver(issuers.forDccs());
        String forged = issuers.dcc(stranger).headers(headers -> headers.Set(4, issuers.signer.keyId())).text();
        assertThat(site.admit(forged).verdict()).isEqualTo(new Verdict.Stop(Reason.FORGED));
        assertThat(site.admit(issuers.dcc(stranger).text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.UNKNOWN_KEY));
    }

    @Test
    void whatWasRevokedStops() throws Exception {
        ForeignCode code = (ForeignCode) ((Read) Codes.read(issuers.dcc().text(), ForeignSite.NOW)).code();
        byte[] hash = DccRevocations.hashes(HashKind.UCI, code.signature(), code.certificate()).getFirst();
        Batch batch = new Batch(new Region("DE"), Optional.empty(), HashKind.UCI, hash);
        site.take(site.delivery(Map.of(
                "dcc-signers.cose", issuers.dccSigners(3), "dcc-rules.cose", issuers.dccRules(), "dcc-revocations.cose", issuers.dccRevocations(batch))));
        assertThat(site.admit(issuers.dcc().text()).verdict()).isEqualTo(new Verdict.Stop(Reason.CERTIFICATE_REVOKED));
    }

    @Test
    void whatAFilterMayHoldAsksStaff() throws Exception {
        ForeignCode code = (ForeignCode) ((Read) Codes.read(issuers.dcc().text(), ForeignSite.NOW)).code();
        byte[] hash = DccRevocations.hashes(HashKind.UCI, code.signature(), code.certificate()).getFirst();
        takeWith(RevocationSlice.of(
                Optional.of(KeyId.of(issuers.signer.keyId())), "", RevocationSlice.Kind.BLOOM, MadeUpSlices.bloom(64, 20, List.of(hash))));
        assertThat(site.admit(issuers.dcc().text()).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.CERTIFICATE_MAY_BE_REVOKED));
    }

    @Test
    void whatAFilterThatNobodyHasWouldTellAsksStaff() throws Exception {
        takeWith(RevocationSlice.of(Optional.of(KeyId.of(issuers.signer.keyId())), "", RevocationSlice.Kind.MISSING, new byte[0]));
        assertThat(site.admit(issuers.dcc().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }

    private void takeWith(RevocationSlice slice) throws Exception {
        site.take(site.delivery(Map.of(
                "dcc-signers.cose", issuers.dccSigners(3),
                "dcc-rules.cose", issuers.dccRules(),
                "dcc-revocations.cose", issuers.dccSlices(slice))));
    }

    @Test
    void withoutRevocationsNobodyPasses() throws Exception {
        site.take(site.delivery(Map.of("dcc-signers.cose", issuers.dccSigners(3), "dcc-rules.cose", issuers.dccRules())));
        assertThat(site.admit(issuers.dcc().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_REVOCATIONS));
    }

    @Test
    void withoutSignersOrWithoutRulesNobodyPasses() throws Exception {
        site.take(site.delivery(Map.of("dcc-rules.cose", issuers.dccRules(), "dcc-revocations.cose", issuers.dccRevocations())));
        assertThat(site.admit(issuers.dcc().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_FOREIGN_TRUST_LIST));
    }

    @Test
    void aStationThatHasNoneOfItCallsItACodeOfAnotherSystem() throws Exception {
        for (String text : List.of(issuers.dcc().text(), "HC1:damaged", "HC1:")) {
            assertThat(site.admit(text).verdict()).isEqualTo(new Verdict.AskStaff(Reason.OTHER_SYSTEM));
        }
    }

    @Test
    void onceTheListsHaveEndedNobodyPasses() throws Exception {
        site.deliver(issuers.forDccs());
        site.now = issuers.fresh.expires();
        assertThat(site.admit(issuers.dcc().text()).verdict()).isInstanceOf(Verdict.AskStaff.class);
    }

    @Test
    void anOlderOrForeignListDoesNotReplaceTheOneInForce() throws Exception {
        site.deliver(issuers.forDccs());
        List<ImportLine> lines = new ArrayList<>(site.take(site.delivery(Map.of("dcc-signers.cose", issuers.dccSigners(2)))));
        byte[] foreign = issuers.dccSigners(9);
        foreign[foreign.length - 1] ^= 1;
        lines.addAll(site.take(site.delivery(Map.of("dcc-signers.cose", foreign))));
        assertThat(lines.stream().filter(line -> !line.taken()).map(ImportLine::fault)).containsExactly("ROLLBACK", "DCC_SIGNERS");
        assertThat(site.admit(issuers.dcc().text()).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void aListThatWasChangedOnTheDiskIsOnTheBoardAndPassesNobody() throws Exception {
        site.deliver(issuers.forDccs());
        Path file = site.home.foreign(ForeignList.DCC_SIGNERS);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(site.admit(issuers.dcc().text()).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_FOREIGN_TRUST_LIST));
        assertThat(site.board.faults().stream().map(Fault::kind)).contains(Fault.Kind.FOREIGN_LIST_UNUSABLE);
    }
}
