package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.FRESH;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.REGION;
import static org.greenlane.status.Bundles.TRUST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeId;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Known;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.PublicKeys;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.junit.jupiter.api.Test;

/// Who is found, who is not, and by what.
class StatusLookUpTest extends AtStatusStore {
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @Test
    void anEmptyStoreAnswersNobody() {
        assertThat(Bundles.answer(store, Bundles.person(1))).isEqualTo(new Known.Unanswerable(Reason.NO_STATUSES));
        assertThat(store.findByPrefix60(1)).isEqualTo(new NumberMatch.Unanswerable(Reason.NO_STATUSES));
        assertThat(store.revocationOf(claim(new CodeId("01")))).isEqualTo(Revocation.NO_STATUSES);
        assertThat(store.freshness()).isEmpty();
        assertThat(store.layers()).isEmpty();
    }

    @Test
    void everybodyInASnapshotIsFoundAndNobodyElse() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        for (int i = 0; i < Bundles.PEOPLE; i++) {
            assertThat(Bundles.answer(store, Bundles.person(i)))
                    .isEqualTo(new Known.Found(
                            new HealthStatus(
                                    REGION,
                                    new IssuerColour(GREEN),
                                    TravelRisk.CLEAR,
                                    7,
                                    false,
                                    YESTERDAY,
                                    NOW.plus(Duration.ofDays(3))),
                            FRESH));
        }
        SubjectKey near = Bundles.person(5);
        assertThat(Bundles.answer(store, new SubjectKey(near.high(), near.low() + 1))).isEqualTo(new Known.Absent(FRESH));
        assertThat(Bundles.answer(store, new SubjectKey(-1, -1))).isEqualTo(new Known.Absent(FRESH));
        assertThat(Bundles.answer(store, new SubjectKey(0, 0))).isEqualTo(new Known.Absent(FRESH));
    }

    @Test
    void bundlesOfNobodyAndOfOneAreTaken() {
        accept(Bundles.snapshot(1, List.of()));
        assertThat(Bundles.answer(store, Bundles.person(5))).isEqualTo(new Known.Absent(FRESH));
        accept(Bundles.snapshot(2, List.of(Bundles.status(5, GREEN, YESTERDAY))));
        assertThat(colour(5)).isEqualTo(GREEN);
    }

    @Test
    void aWithdrawnStatusIsFoundAsWithdrawn() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        accept(Bundles.delta(
                2,
                1,
                new StatusRecord(
                        Bundles.person(5), GREEN, TravelRisk.MARKED, 0, true, false, NOW, NOW.plusSeconds(60))));
        assertThat(Bundles.answer(store, Bundles.person(5))).isInstanceOfSatisfying(Known.Found.class, found -> {
            assertThat(found.status().revoked()).isTrue();
            assertThat(found.status().travel()).isEqualTo(TravelRisk.MARKED);
        });
    }

    @Test
    void oneCodeIsWithdrawnAndNoOther() {
        CodeId code = new CodeId("0102030405");
        SubjectKey key = code.revocationKey(REGION);
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        assertThat(store.revocationOf(claim(code))).isEqualTo(Revocation.NOT_REVOKED);
        accept(Bundles.delta(2, 1, StatusRecord.ofRevokedCode(key, NOW, NOW.plusSeconds(60))));
        assertThat(store.revocationOf(claim(code))).isEqualTo(Revocation.REVOKED);
        assertThat(store.revocationOf(claim(new CodeId("0102030406")))).isEqualTo(Revocation.NOT_REVOKED);
        assertThat(colour(5)).isEqualTo(GREEN);
        // The key of a code is nobody's key.
        assertThat(Bundles.answer(store, key)).isEqualTo(new Known.Absent(FRESH));
        assertThat(store.findByPrefix60(key.high() >>> 4)).isEqualTo(new NumberMatch.Nobody());
        accept(Bundles.delta(
                3, 2, new StatusRecord(key, 0, TravelRisk.NOT_STATED, 0, false, true, NOW, NOW.plusSeconds(60))));
        assertThat(store.revocationOf(claim(code))).isEqualTo(Revocation.NOT_REVOKED);
    }

    @Test
    void aPrintedNumberLeadsToOnePersonOrToNobodyOrToTooMany() {
        SubjectKey twin = new SubjectKey(Bundles.person(9).high() ^ 1, 1);
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        accept(Bundles.delta(2, 1, Bundles.status(5, RED, NOW)));
        assertThat(store.findByPrefix60(Bundles.person(5).high() >>> 4))
                .isEqualTo(new NumberMatch.One(Bundles.person(5)));
        assertThat(store.findByPrefix60((Bundles.person(5).high() >>> 4) + 1)).isEqualTo(new NumberMatch.Nobody());
        accept(Bundles.delta(
                3,
                2,
                new StatusRecord(twin, GREEN, TravelRisk.CLEAR, 0, false, false, NOW, NOW.plusSeconds(60))));
        assertThat(store.findByPrefix60(Bundles.person(9).high() >>> 4)).isEqualTo(new NumberMatch.Several());
    }

    @Test
    void everyRegionThatKnowsAPersonAnswersTheHomeRegionFirst() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        StatusRecord newer = Bundles.status(5, RED, NOW);
        accept(Bundles.bundle(
                BundleOrigin.snapshot(Bundles.OTHER, 7, FRESH), List.of(newer), Bundles.OTHER_KEY));
        assertThat(colours(5, REGION)).containsExactly(GREEN, RED);
        assertThat(colours(5, Bundles.OTHER)).containsExactly(RED, GREEN);
        assertThat(colours(6, REGION)).containsExactly(GREEN);
    }

    @Test
    void nobodyIsAbsentFromStatusesThatAreNotThere() {
        accept(Bundles.bundle(
                BundleOrigin.snapshot(Bundles.OTHER, 7, FRESH),
                List.of(Bundles.status(5, GREEN, NOW)),
                Bundles.OTHER_KEY));
        assertThat(store.holds(REGION)).isFalse();
        assertThat(store.find(Bundles.person(6), REGION))
                .containsExactly(new Known.Unanswerable(Reason.NO_STATUSES));
        assertThat(store.find(Bundles.person(5), REGION))
                .hasSize(2)
                .contains(new Known.Unanswerable(Reason.NO_STATUSES));
    }

    @Test
    void ofTwoRegionsTheFreshnessThatEndsFirstIsTold() {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        Freshness brief = new Freshness(NOW.minusSeconds(100), NOW.plusSeconds(1));
        accept(Bundles.bundle(BundleOrigin.snapshot(Bundles.OTHER, 1, brief), List.of(), Bundles.OTHER_KEY));
        assertThat(store.freshness()).contains(brief);
        assertThat(Bundles.answer(store, new SubjectKey(0, 0))).isEqualTo(new Known.Absent(brief));
        assertThat(Bundles.answer(store, Bundles.person(5)).freshnessIfAny()).contains(FRESH);
    }

    @Test
    void statusesOfASignerWhoIsNoLongerTrustedDoNotAnswer() throws Exception {
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        store.retrust(new Trust(Optional.empty()), NOW);
        assertThat(Bundles.answer(store, Bundles.person(5))).isEqualTo(new Known.Unanswerable(Reason.NO_STATUSES));
        assertThat(store.layers()).singleElement().satisfies(layer -> {
            assertThat(layer.inForce()).isFalse();
            assertThat(layer.distrusted()).contains(Reason.NO_TRUST_LIST);
        });
        store.retrust(TRUST, NOW);
        assertThat(colour(5)).isEqualTo(GREEN);
        store.close();
        store = StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW.plus(Duration.ofDays(30)));
        assertThat(Bundles.answer(store, Bundles.person(5))).isEqualTo(new Known.Unanswerable(Reason.NO_STATUSES));
    }

    @Test
    void statusesOfASignerWhoseKeyHasEndedMeanwhileDoNotAnswer() throws Exception {
        Instant end = NOW.plus(Duration.ofMinutes(30));
        byte[] list = TrustListWriter.write(
                2,
                new Freshness(NOW.minusSeconds(100), NOW.plus(Duration.ofDays(1))),
                List.of(TrustedKey.of(REGION, Bundles.KEY.publicKey(), KeyUse.STATUS, NOW.minusSeconds(100), end)),
                Bundles.ROOT);
        accept(Bundles.snapshot(1, Bundles.everybody(GREEN)));
        store.retrust(Bundles.trust(list, PublicKeys.fingerprint(Bundles.ROOT.publicKey())), NOW);
        store.keepJudged(end.minusSeconds(1));
        assertThat(colour(5)).isEqualTo(GREEN);
        store.keepJudged(end);
        assertThat(Bundles.answer(store, Bundles.person(5))).isEqualTo(new Known.Unanswerable(Reason.NO_STATUSES));
    }

    private List<Integer> colours(int person, Region home) {
        return store.find(Bundles.person(person), home).stream()
                .map(known -> ((Known.Found) known).status().colour().value())
                .toList();
    }

    private static Claim claim(CodeId code) {
        return new Claim(
                REGION,
                code,
                Bundles.person(5),
                new IssuerColour(GREEN),
                TravelRisk.CLEAR,
                Medium.PHONE,
                NOW,
                NOW.plusSeconds(60),
                MaskedName.NONE);
    }
}
