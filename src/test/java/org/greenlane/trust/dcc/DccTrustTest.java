package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.greenlane.code.Codes;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DccTrustTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    private static final Freshness STALE = new Freshness(NOW.minusSeconds(3600), NOW);
    private static final Region HOME = new Region("990100");
    private static final Region GERMANY = new Region("DE");

    private static final DccSignerKey SIGNER = DccSignerKey.es256(FROM, UNTIL);
    private static final DccSignerKey OTHER = DccSignerKey.es256(FROM, UNTIL);

    private static final SigningKey ROOT = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final SigningKey POLICY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final SigningKey PUBLISHER = SigningKey.generate(Algorithm.ES256, new SecureRandom());

    private static ForeignCode code(DccDraft draft) {
        return (ForeignCode) ((Read) Codes.read(draft.text(), NOW)).code();
    }

    private static DccDraft draft(DccSignerKey signer) {
        return DccDraft.vaccination(signer).at(NOW.minusSeconds(60), NOW.plusSeconds(60));
    }

    private static DccSigner signer(DccSignerKey key, byte[] keyId) {
        return DccSigner.of(GERMANY, KeyId.of(keyId), key.certificate()).orElseThrow();
    }

    private static DccSigners signers(DccSignerKey... keys) {
        return new DccSigners(
                1, FRESH, Arrays.stream(keys).map(key -> signer(key, key.keyId())).toList());
    }

    private static Standing judge(DccSigners signers, DccDraft draft) {
        ForeignCode code = code(draft);
        return signers.judge(code.signature(), code.certificate(), NOW);
    }

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

    private static byte[] rawHash(HashKind kind, String country, ForeignCode code) {
        String prefix = kind == HashKind.COUNTRY_CODE_UCI ? country : "";
        byte[] over = (prefix + code.certificate().id()).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hashes.sha256(over), 16);
    }

    private static byte[] hash(HashKind kind, ForeignCode code) {
        return DccRevocations.hashes(kind, code.signature(), code.certificate()).getFirst();
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

    private static byte[] filled(byte value) {
        byte[] hash = new byte[16];
        Arrays.fill(hash, value);
        return hash;
    }

    private static byte[] sorted(byte[]... hashes) {
        Arrays.sort(hashes, Arrays::compareUnsigned);
        byte[] all = new byte[16 * hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            System.arraycopy(hashes[i], 0, all, 16 * i, 16);
        }
        return all;
    }

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
