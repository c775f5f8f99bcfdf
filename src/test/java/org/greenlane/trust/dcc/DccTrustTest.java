package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.util.List;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.trust.KeyId;
import org.junit.jupiter.api.Test;

/// Whom a list of signers trusts, with what.
class DccTrustTest extends DccExamples {
    private static Standing distrusted(Reason reason) {
        return new Standing.Distrusted(reason);
    }

    @Test
    void aListedSignerIsTrusted() {
        assertThat(judge(signers(OTHER, SIGNER), draft(SIGNER))).isEqualTo(new Standing.Trusted(GERMANY));
        DccSignerKey rsa = DccSignerKey.ps256(FROM, UNTIL);
        assertThat(judge(signers(rsa), draft(rsa))).isEqualTo(new Standing.Trusted(GERMANY));
    }

    @Test
    void aSignerThatIsNotListedIsUnknown() {
        assertThat(judge(signers(OTHER), draft(SIGNER))).isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    @Test
    void theRightKeyIdWithAWrongKeyIsAForgery() {
        DccSigners signers = new DccSigners(1, FRESH, List.of(signer(OTHER, SIGNER.keyId())));
        assertThat(judge(signers, draft(SIGNER))).isEqualTo(distrusted(Reason.FORGED));
    }

    @Test
    void ofTwoSignersUnderOneIdEachIsTried() {
        DccSigners signers =
                new DccSigners(1, FRESH, List.of(signer(OTHER, SIGNER.keyId()), signer(SIGNER, SIGNER.keyId())));
        assertThat(judge(signers, draft(SIGNER))).isEqualTo(new Standing.Trusted(GERMANY));
    }

    @Test
    void aKeyIdThatNothingProtectsFindsTheSignerToo() {
        DccDraft draft = draft(SIGNER)
                .headers(headers -> headers.Remove(CBORObject.FromObject(4)))
                .unprotected(headers -> headers.Set(4, SIGNER.keyId()));
        assertThat(judge(signers(SIGNER), draft)).isEqualTo(new Standing.Trusted(GERMANY));
    }

    @Test
    void aSignerCountsBetweenItsTimes() {
        DccSignerKey past = DccSignerKey.es256(FROM, NOW.minusSeconds(1));
        DccSignerKey future = DccSignerKey.es256(NOW.plusSeconds(1), UNTIL);
        assertThat(judge(signers(past), draft(past))).isEqualTo(distrusted(Reason.KEY_EXPIRED));
        assertThat(judge(signers(future), draft(future))).isEqualTo(distrusted(Reason.KEY_NOT_YET_VALID));
    }

    @Test
    void whatOutlivesItsSignerIsNotTrusted() {
        assertThat(judge(signers(SIGNER), draft(SIGNER).at(NOW, UNTIL))).isEqualTo(new Standing.Trusted(GERMANY));
        assertThat(judge(signers(SIGNER), draft(SIGNER).at(NOW, UNTIL.plusSeconds(1))))
                .isEqualTo(distrusted(Reason.OUTLIVES_SIGNER));
        assertThat(judge(signers(SIGNER), draft(SIGNER).at(FROM.minusSeconds(1), UNTIL)))
                .isEqualTo(distrusted(Reason.OUTLIVES_SIGNER));
    }

    @Test
    void aSignerSignsOnlyTheKindsThatItsCertificateNames() {
        DccSignerKey tests = DccSignerKey.es256(FROM, UNTIL, DccSignerKey.TEST);
        DccSignerKey two = DccSignerKey.es256(FROM, UNTIL, DccSignerKey.VACCINATION, DccSignerKey.RECOVERY_BY_THE_OTHER_ARC);
        DccDraft test = DccDraft.test(tests).at(NOW, UNTIL);
        assertThat(judge(signers(tests), test)).isEqualTo(new Standing.Trusted(GERMANY));
        assertThat(judge(signers(tests), draft(tests))).isEqualTo(distrusted(Reason.KEY_FOR_OTHER_USE));
        assertThat(judge(signers(two), draft(two))).isEqualTo(new Standing.Trusted(GERMANY));
        assertThat(judge(signers(two), DccDraft.recovery(two).at(NOW, UNTIL))).isEqualTo(new Standing.Trusted(GERMANY));
        assertThat(judge(signers(two), DccDraft.test(two).at(NOW, UNTIL))).isEqualTo(distrusted(Reason.KEY_FOR_OTHER_USE));
    }

    @Test
    void aSignerSpeaksForItsOwnCountryOnly() {
        assertThat(judge(signers(SIGNER), draft(SIGNER).issuedBy("FR")))
                .isEqualTo(distrusted(Reason.SIGNER_OF_OTHER_COUNTRY));
    }

    @Test
    void underAListPastItsEndNobodyIsTrusted() {
        DccSigners stale = new DccSigners(1, STALE, List.of(signer(SIGNER, SIGNER.keyId())));
        assertThat(judge(stale, draft(SIGNER))).isEqualTo(distrusted(Reason.FOREIGN_TRUST_LIST_EXPIRED));
    }

    @Test
    void whatIsNoUsableCertificateIsNoSigner() {
        assertThat(DccSigner.of(GERMANY, KeyId.of(new byte[8]), new byte[100])).isEmpty();
        assertThat(DccSigner.of(GERMANY, KeyId.of(new byte[8]), new byte[DccSigner.MAX_BYTES + 1])).isEmpty();
    }
}
