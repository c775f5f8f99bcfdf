package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.code.DccDraft;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Hashes;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How a revoked certificate is found.
class DccRevocationTest extends DccExamples {
    @ParameterizedTest
    @EnumSource
    void aRevokedCertificateIsFoundByEachKindOfHash(HashKind kind) {
        ForeignCode code = code(draft(SIGNER));
        byte[] hash = hash(kind, code);
        byte[] hashes = sorted(hash, new byte[16], filled((byte) -1));
        assertThat(objection(FRESH, code, new Batch(GERMANY, Optional.empty(), kind, hashes)))
                .contains(Reason.CERTIFICATE_REVOKED);
        assertThat(objection(STALE, code, new Batch(GERMANY, Optional.of(KeyId.of(SIGNER.keyId())), kind, hashes)))
                .contains(Reason.CERTIFICATE_REVOKED);
        assertThat(objection(FRESH, code, new Batch(GERMANY, Optional.of(KeyId.of(OTHER.keyId())), kind, hashes)))
                .isEmpty();
        assertThat(objection(FRESH, code, new Batch(new Region("FR"), Optional.empty(), kind, hashes)))
                .isEmpty();
        assertThat(objection(FRESH, code, new Batch(GERMANY, Optional.empty(), kind, new byte[16]))).isEmpty();
    }

    /// The country and the batch each have a code: whichever of the two, the country is the same.
    @ParameterizedTest
    @CsvSource({"GR, EL", "EL, GR", "GB, UK", "UK, GB", "GR, GR", "EL, EL"})
    void aRevokedCertificateIsFoundUnderEitherCodeOfItsCountry(String issuer, String revokedUnder) {
        ForeignCode code = code(draft(SIGNER).issuedBy(issuer));
        for (HashKind kind : HashKind.values()) {
            ForeignCode twin = code(draft(SIGNER).issuedBy(revokedUnder));
            // Signed anew, so another signature: that hash is the certificate's own.
            byte[] hash = kind == HashKind.SIGNATURE ? hash(kind, code) : rawHash(kind, revokedUnder, twin);
            Batch batch = new Batch(new Region(revokedUnder), Optional.empty(), kind, hash);
            assertThat(objection(FRESH, code, batch)).as("%s", kind).contains(Reason.CERTIFICATE_REVOKED);
        }
        Batch elsewhere = new Batch(GERMANY, Optional.empty(), HashKind.UCI, hash(HashKind.UCI, code));
        assertThat(objection(FRESH, code, elsewhere)).isEmpty();
    }

    @Test
    void theOtherHalfOfASignatureDoesNotHideARevokedCertificate() {
        DccDraft draft = draft(SIGNER);
        ForeignCode code = code(draft);
        byte[] hash = hash(HashKind.SIGNATURE, code);
        byte[] half = Arrays.copyOf(code.signature().signature(), 32);
        assertThat(hash).isEqualTo(Arrays.copyOf(Hashes.sha256(half), 16));
    }

    @Test
    void aListPastItsEndDoesNotMeanNotRevoked() {
        assertThat(objection(STALE, code(draft(SIGNER)))).contains(Reason.REVOCATIONS_STALE);
        assertThat(objection(FRESH, code(draft(SIGNER)))).isEmpty();
    }

    private static Optional<Reason> objection(Freshness freshness, ForeignCode code, Batch... batches) {
        return new DccRevocations(1, freshness, List.of(batches), List.of()).objection(code.signature(), code.certificate(), NOW);
    }
}
