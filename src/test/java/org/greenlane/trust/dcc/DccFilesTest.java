package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.proof.PublicKeys;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.junit.jupiter.api.Test;

/// The region's files with lists of signers and of what is revoked.
class DccFilesTest extends DccExamples {
    private static Trust trust(KeyUse use) throws TrustException {
        TrustedKey key = TrustedKey.of(HOME, POLICY.publicKey(), use, FROM, UNTIL);
        byte[] list = TrustListWriter.write(1, FRESH, List.of(key), ROOT);
        return new Trust(Optional.of(TrustList.open(list, PublicKeys.fingerprint(ROOT.publicKey()), NOW)));
    }

    private static byte[] germanList(DccSignerKey... keys) {
        StringBuilder json = new StringBuilder("{\"certificates\" : [\n");
        for (DccSignerKey key : keys) {
            json.append("{\"certificateType\": \"DSC\", \"country\": \"DE\", \"kid\": \"")
                    .append(Base64.getEncoder().encodeToString(key.keyId()))
                    .append("\", \"rawData\": \"")
                    .append(Base64.getEncoder().encodeToString(key.certificate()))
                    .append("\", \"timestamp\": \"2021-05-12T21:48:50.583Z\"},\n");
        }
        json.append("{\"certificateType\": \"CSCA\", \"country\": \"DE\"}, {\"certificateType\": \"DSC\", \"country\": \"Germany\"}]}");
        byte[] signature = PUBLISHER.sign(json.toString().getBytes(StandardCharsets.UTF_8));
        return (Base64.getEncoder().encodeToString(signature) + "\n" + json).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(byte[] list) {
        return DccSignersFile.write(
                HOME, 7, FRESH, List.of(new SignerSource(SignerSource.Form.GERMAN, PUBLISHER.publicKey().getEncoded(), List.of(list), "")), POLICY);
    }

    @Test
    void theGermanListIsReadOutOfTheRegionsFile() throws Exception {
        DccSigners signers = DccSignersFile.open(file(germanList(SIGNER, OTHER)), trust(KeyUse.POLICY), HOME, NOW);
        assertThat(signers.signers()).hasSize(2);
        assertThat(signers.sequence()).isEqualTo(7);
        assertThat(signers.freshness()).isEqualTo(FRESH);
        assertThat(judge(signers, draft(SIGNER))).isEqualTo(new Standing.Trusted(GERMANY));
    }

    @Test
    void aListThatItsPublisherDidNotSignIsRefused() throws Exception {
        byte[] list = germanList(SIGNER);
        list[list.length - 3] ^= 1;
        assertRefused(file(list), TrustException.Kind.FORGED);
        assertRefused(file(new byte[] {1, 2, 3}), TrustException.Kind.MALFORMED);
        assertRefused(file(germanList()), TrustException.Kind.MALFORMED);
    }

    @Test
    void aFileThatTheRegionsPolicyKeyDidNotSignIsRefused() throws Exception {
        byte[] file = file(germanList(SIGNER));
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> DccSignersFile.open(file, trust(KeyUse.STATUS), HOME, NOW));
        file[file.length - 1] ^= 1;
        assertRefused(file, TrustException.Kind.FORGED);
    }

    @Test
    void oneFileNeverStandsForAnother() throws Exception {
        byte[] revocations = DccRevocationsFile.write(HOME, 1, FRESH, List.of(), List.of(), POLICY);
        assertRefused(revocations, TrustException.Kind.MALFORMED);
    }

    @Test
    void aFileFromTheFutureIsRefused() throws Exception {
        Freshness future = new Freshness(NOW.plusSeconds(61), NOW.plusSeconds(3600));
        byte[] file = DccRevocationsFile.write(HOME, 1, future, List.of(), List.of(), POLICY);
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> DccRevocationsFile.open(file, trust(KeyUse.POLICY), HOME, NOW));
    }

    private static void assertRefused(byte[] file, TrustException.Kind kind) throws Exception {
        Trust trust = trust(KeyUse.POLICY);
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> DccSignersFile.open(file, trust, HOME, NOW))
                .extracting(TrustException::kind)
                .isEqualTo(kind);
    }

    @Test
    void revocationsAreReadAsTheyWereWritten() throws Exception {
        ForeignCode code = code(draft(SIGNER));
        Batch batch = new Batch(
                GERMANY,
                Optional.of(KeyId.of(SIGNER.keyId())),
                HashKind.UCI,
                hash(HashKind.UCI, code));
        byte[] file = DccRevocationsFile.write(HOME, 3, FRESH, List.of(batch), List.of(), POLICY);
        DccRevocations read = DccRevocationsFile.open(file, trust(KeyUse.POLICY), HOME, NOW);
        assertThat(read.sequence()).isEqualTo(3);
        assertThat(read.objection(code.signature(), code.certificate(), NOW)).contains(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void hashesOutOfOrderAreNoBatch() {
        byte[] hashes = sorted(new byte[16], filled((byte) 5));
        byte[] reversed = new byte[32];
        System.arraycopy(hashes, 16, reversed, 0, 16);
        for (byte[] wrong : List.of(reversed, new byte[32], new byte[15])) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Batch(GERMANY, Optional.empty(), HashKind.UCI, wrong));
        }
    }
}
