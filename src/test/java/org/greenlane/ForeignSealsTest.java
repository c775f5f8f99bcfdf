package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.greenlane.code.VdsCountry;
import org.greenlane.code.VdsDraft;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.ForeignFacts;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

/// A traveller's seal (VDS-NC), from the text to the verdict, through a real station.
class ForeignSealsTest extends AtForeignSite {
    /// All that a station needs for seals, but what is left out.
    private void deliver(byte[] revocationList, String... without) throws Exception {
        Map<String, byte[]> files = new HashMap<>(issuers.forSeals(revocationList));
        for (String name : without) {
            files.remove(name + ".cose");
        }
        site.deliver(files);
    }

    private static String seal(VdsCountry.Signer signer) {
        return VdsDraft.vaccination(signer).text();
    }

    @Test
    void aSealThatMeetsTheRulesPassesAndTheRuleIsNamed() throws Exception {
        deliver(issuers.sealsRevoked());
        Passage passage = site.admit(seal(issuers.sealer));
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.verdict().reasons()).containsExactly(Reason.RECOGNISED);
        assertThat(passage.kind()).isEqualTo(CodeKind.VDS_NC);
        assertThat(passage.issuer()).contains(new Region("NZ"));
        assertThat(passage.people().getFirst().colour()).contains(HealthColour.GREEN);
        assertThat(passage.people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.VACCINATION, Optional.of(new DecidingRule("VDS-CN-0001", "1.0.0"))));
        assertThat(site.admit(VdsDraft.test(issuers.sealer).text()).people().getFirst().foreign())
                .contains(new ForeignFacts(CertificateKind.TEST, Optional.of(new DecidingRule("VDS-CN-0002", "1.0.0"))));
    }

    @Test
    void aSealThatDoesNotMeetTheRulesAsksStaffAndTheRuleIsNamed() throws Exception {
        deliver(issuers.sealsRevoked());
        String once = VdsDraft.vaccination(issuers.sealer).data(data -> data.replaceFirst(",\\{\"dvc\".*?}", "")).text();
        site.assertAsksStaff(once, Reason.RULE_NOT_MET);
        assertThat(site.admit(once).people().getFirst().foreign().orElseThrow().rule()).contains(new DecidingRule("VDS-CN-0001", "1.0.0"));
        String ill = VdsDraft.test(issuers.sealer).data(data -> data.replace("negative", "positive")).text();
        site.assertAsksStaff(ill, Reason.RULE_NOT_MET);
    }

    @Test
    void aForgeryStops() throws Exception {
        deliver(issuers.sealsRevoked());
        Verdict stop = new Verdict.Stop(Reason.FORGED);
        assertThat(site.admit(seal(issuers.sealing.impostor(issuers.from, issuers.until).signer(7, issuers.from, issuers.until))).verdict()).isEqualTo(stop);
        assertThat(site.admit(seal(issuers.sealer).replace("Ada", "Eve")).verdict()).isEqualTo(stop);
    }

    @Test
    void aSignerWhoDoesNotCountAsksStaff() throws Exception {
        deliver(issuers.sealsRevoked());
        site.assertAsksStaff(seal(VdsCountry.of("NZ", issuers.from, issuers.until).signer(7, issuers.from, issuers.until)), Reason.UNKNOWN_KEY);
        site.assertAsksStaff(seal(issuers.sealing.signer(8, issuers.from, ForeignSite.NOW.minusSeconds(1))), Reason.KEY_EXPIRED);
        site.assertAsksStaff(seal(issuers.sealing.signer(8, ForeignSite.NOW.plusSeconds(1), issuers.until)), Reason.KEY_NOT_YET_VALID);
        site.assertAsksStaff(seal(issuers.sealing.signer("secp256r1", 8, issuers.from, issuers.until, VdsCountry.SIGNS_DCCS)), Reason.KEY_FOR_OTHER_USE);
    }

    @Test
    void aRevokedSignerStops() throws Exception {
        deliver(issuers.sealsRevoked(7));
        assertThat(site.admit(seal(issuers.sealer)).verdict()).isEqualTo(new Verdict.Stop(Reason.KEY_REVOKED));
    }

    @Test
    void aRevocationListByAnotherKeyPassesNobody() throws Exception {
        deliver(issuers.sealing.impostor(issuers.from, issuers.until).revoked(ForeignSite.NOW.minusSeconds(60), Optional.of(issuers.until)));
        site.assertAsksStaff(seal(issuers.sealer), Reason.REVOCATIONS_FORGED);
    }

    @Test
    void anOverdueRevocationListPassesNobody() throws Exception {
        deliver(issuers.sealsRevoked());
        site.now = ForeignSite.NOW.plusSeconds(7200);
        site.assertAsksStaff(seal(issuers.sealer), Reason.REVOCATIONS_STALE);
    }

    @Test
    void withoutRevocationsNobodyPasses() throws Exception {
        deliver(issuers.sealsRevoked(), "vds-revocations");
        site.assertAsksStaff(seal(issuers.sealer), Reason.NO_REVOCATIONS);
    }

    @Test
    void withoutAuthoritiesNobodyPasses() throws Exception {
        deliver(issuers.sealsRevoked(), "vds-authorities");
        site.assertAsksStaff(seal(issuers.sealer), Reason.NO_FOREIGN_TRUST_LIST);
    }

    @Test
    void withoutRulesNobodyPasses() throws Exception {
        deliver(issuers.sealsRevoked(), "vds-rules");
        site.assertAsksStaff(seal(issuers.sealer), Reason.NO_FOREIGN_RULES);
    }

    @Test
    void aStationThatHasNoneOfItCallsItACodeOfAnotherSystem() throws Exception {
        site.assertAsksStaff(seal(issuers.sealer), Reason.OTHER_SYSTEM);
        site.assertAsksStaff(seal(issuers.sealer).replace("ES256", "none"), Reason.OTHER_SYSTEM);
    }
}
