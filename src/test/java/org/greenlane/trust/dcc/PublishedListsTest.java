package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.Region;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of signers of other publishers than Germany, each by a made-up one.
class PublishedListsTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));

    private static final MadeUpSigner COUNTRY = MadeUpSigner.authority("CN=Made-up CSCA, C=AT");
    private static final MadeUpSigner SIGNER = COUNTRY.certifies("CN=Made-up signer, C=AT");
    private static final MadeUpSigner OTHER = COUNTRY.certifies("CN=Other made-up signer, C=AT");
    private static final MadeUpSigner PUBLISHER = MadeUpSigner.authority("CN=Made-up publisher, C=AT");
    private static final MadeUpSigner STRANGER = MadeUpSigner.authority("CN=Made-up publisher, C=AT");

    // Austria

    private static byte[] austrianContent(MadeUpSigner... signers) {
        CBORObject entries = CBORObject.NewArray();
        for (MadeUpSigner signer : signers) {
            entries.Add(CBORObject.NewMap().Set("i", keyId(signer)).Set("c", signer.der()));
        }
        return CBORObject.NewMap().Set("c", entries).EncodeToBytes();
    }

    private static byte[] keyId(MadeUpSigner signer) {
        return Arrays.copyOf(Hashes.sha256(signer.der()), 8);
    }

    private static byte[] austrianSignature(MadeUpSigner publisher, byte[] content, Instant from, Instant until) {
        byte[] claims = CBORObject.NewMap()
                .Set(5, from.getEpochSecond())
                .Set(4, until.getEpochSecond())
                .Set(2, Hashes.sha256(content))
                .EncodeToBytes();
        byte[] headers = CBORObject.NewMap().Set(1, -7).Set(4, keyId(publisher)).Set(42, 2).EncodeToBytes();
        byte[] signed = CBORObject.NewArray()
                .Add("Signature1")
                .Add(headers)
                .Add(new byte[0])
                .Add(claims)
                .EncodeToBytes();
        return CBORObject.NewArray()
                .Add(headers)
                .Add(CBORObject.NewMap())
                .Add(claims)
                .Add(publisher.sign(signed))
                .WithTag(18)
                .EncodeToBytes();
    }

    private static PublishedSigners read(Form form, byte[] publisher, String name, byte[]... parts) throws TrustException {
        return new SignerSource(form, publisher, List.of(parts), name).read(NOW, NOW);
    }

    private static PublishedSigners austrian(byte[] content, byte[] signature) throws TrustException {
        return read(Form.AUSTRIAN, PUBLISHER.publicKey().getEncoded(), "", content, signature);
    }

    @Test
    void theAustrianListCountsUntilItSays() throws Exception {
        byte[] content = austrianContent(SIGNER, OTHER);
        PublishedSigners read = austrian(content, austrianSignature(PUBLISHER, content, NOW, LATER));
        assertThat(read.until()).isEqualTo(LATER);
        assertThat(read.signers())
                .extracting(DccSigner::country)
                .containsExactly(Optional.of(new Region("AT")), Optional.of(new Region("AT")));
        assertThat(read.signers().getFirst().keyId().bytes()).isEqualTo(keyId(SIGNER));
        assertThat(read.signers().getFirst().key()).isEqualTo(SIGNER.publicKey());
    }

    @Test
    void anAustrianListWithAnothersSignatureIsForged() {
        byte[] content = austrianContent(SIGNER);
        byte[] other = austrianContent(OTHER);
        assertRefused(Kind.FORGED, () -> austrian(content, austrianSignature(STRANGER, content, NOW, LATER)));
        assertRefused(Kind.FORGED, () -> austrian(other, austrianSignature(PUBLISHER, content, NOW, LATER)));
    }

    @Test
    void anAustrianListCountsWithinItsTimes() throws Exception {
        byte[] content = austrianContent(SIGNER);
        byte[] future = austrianSignature(PUBLISHER, content, NOW.plusSeconds(61), LATER);
        assertRefused(Kind.NOT_YET_ISSUED, () -> austrian(content, future));
        byte[] past = austrianSignature(PUBLISHER, content, NOW.minusSeconds(60), NOW);
        assertThat(austrian(content, past).until()).isEqualTo(NOW);
        SignerSource source =
                new SignerSource(Form.AUSTRIAN, PUBLISHER.publicKey().getEncoded(), List.of(content, past), "");
        assertRefused(Kind.MALFORMED, () -> source.count(NOW));
    }

    @Test
    void anAustrianEntryThatIsNoSignerTrustsNobody() throws Exception {
        CBORObject entries = CBORObject.NewArray()
                .Add(CBORObject.NewMap().Set("i", keyId(OTHER)).Set("c", SIGNER.der()))
                .Add(CBORObject.NewMap().Set("i", new byte[8]).Set("c", new byte[] {1, 2, 3}));
        byte[] content = CBORObject.NewMap().Set("c", entries).EncodeToBytes();
        assertThat(austrian(content, austrianSignature(PUBLISHER, content, NOW, LATER)).signers()).isEmpty();
    }

    @Test
    void anAustrianListThatIsTooDeepOrCutOffIsRefused() {
        CBORObject deep = CBORObject.NewArray();
        for (int i = 0; i < 10; i++) {
            deep = CBORObject.NewArray().Add(deep);
        }
        byte[] content = CBORObject.NewMap().Set("c", deep).EncodeToBytes();
        assertRefused(Kind.MALFORMED, () -> austrian(content, austrianSignature(PUBLISHER, content, NOW, LATER)));
        byte[] whole = austrianContent(SIGNER);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertRefused(Kind.MALFORMED, () -> austrian(cut, austrianSignature(PUBLISHER, cut, NOW, LATER)));
        byte[] signature = austrianSignature(PUBLISHER, whole, NOW, LATER);
        assertRefused(Kind.MALFORMED, () -> austrian(whole, Arrays.copyOf(signature, signature.length - 1)));
        assertRefused(Kind.MALFORMED, () -> read(Form.AUSTRIAN, PUBLISHER.publicKey().getEncoded(), "", whole));
    }

    // Switzerland

    private static final MadeUpSigner ROOT = MadeUpSigner.rsaAuthority("CN=Made-up root, C=CH");
    private static final MadeUpSigner MIDDLE = ROOT.certifiesAuthority("CN=Made-up regular authority, C=CH");
    private static final String NAME = "made-up-content";
    private static final MadeUpSigner SWISS = MIDDLE.certifiesRsa("CN=" + NAME + ", C=CH");
    private static final String KEYS = """
            {"certs": [
              {"keyId": "AAAAAAAAAAE=", "use": "sig", "alg": "ES256", "crv": "P-256", "n": null,
               "x": "mCCGUDO95y6Rj40KX74cFgc99I9BnFoPBkZ3kcAyo2o=", "y": "v7JjeIG2FpKwtljBK7DfM2d+wvUYQBpR2AzfLTyW4gM="},
              {"keyId": "AAAAAAAAAAI=", "use": "v", "alg": "RS256", "e": "AQAB", "n": "%s"},
              {"keyId": "AAAAAAAAAAM=", "use": "sig", "alg": "ES256", "crv": "P-256",
               "x": "mCCGUDO95y6Rj40KX74cFgc99I9BnFoPBkZ3kcAyo2o=", "y": "v7JjeIG2FpKwtljBK7DfM2d+wvUYQBpR2AzfLTyW4gM="},
              {"keyId": "AAAAAAAAAAQ=", "use": "sig", "alg": "ES256", "crv": "P-256", "x": "AA==", "y": "AA=="},
              {"keyId": "AAAAAAAAAAU=", "use": "x", "alg": "ES256", "crv": "P-256",
               "x": "mCCGUDO95y6Rj40KX74cFgc99I9BnFoPBkZ3kcAyo2o=", "y": "v7JjeIG2FpKwtljBK7DfM2d+wvUYQBpR2AzfLTyW4gM="}]}
            """.formatted(MadeUpSigner.base64(((RSAPublicKey) ROOT.publicKey())
            .getModulus()
            .toByteArray()));
    private static final String IN_USE = """
            {"activeKeyIds": ["AAAAAAAAAAE=", "AAAAAAAAAAI=", "AAAAAAAAAAQ=", "AAAAAAAAAAU="], "validDuration": 172800000}""";

    private static PublishedSigners swiss(MadeUpSigner root, String... texts) throws TrustException {
        byte[][] parts = Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        return read(Form.SWISS, root.der(), NAME, parts);
    }

    @Test
    void theSwissListSaysWhichKeysAreInUseAndForHowLong() throws Exception {
        PublishedSigners read = swiss(ROOT, SWISS.jws(IN_USE, MIDDLE), SWISS.jws(KEYS, MIDDLE, ROOT) + "\n");
        assertThat(read.until()).isEqualTo(LATER);
        assertThat(read.signers()).hasSize(2);
        assertThat(read.signers().getFirst().kinds()).contains(CertificateKind.TEST, CertificateKind.RECOVERY);
        assertThat(read.signers().getFirst().country()).isEmpty();
        assertThat(read.signers().get(1).kinds()).containsExactly(CertificateKind.VACCINATION);
        assertThat(read.signers().get(1).key()).isEqualTo(ROOT.publicKey());
    }

    @Test
    void aSwissListWhoseSignerIsNotCertifiedSoIsForged() {
        String inUse = SWISS.jws(IN_USE, MIDDLE);
        MadeUpSigner impostor = MadeUpSigner.rsaAuthority("CN=Made-up root, C=CH");
        MadeUpSigner named = MIDDLE.certifiesRsa("CN=another, C=CH");
        MadeUpSigner ended = MIDDLE.certifies("CN=" + NAME + ", C=CH", NOW.minusSeconds(60), NOW.minusSeconds(1));
        MadeUpSigner child = SWISS.certifiesRsa("CN=" + NAME + ", C=CH");
        List<String> forged = List.of(
                SWISS.jws(KEYS),
                SWISS.jws(KEYS, impostor),
                named.jws(KEYS, MIDDLE),
                ended.jws(KEYS, MIDDLE),
                child.jws(KEYS, SWISS, MIDDLE),
                SWISS.jws(KEYS, MIDDLE).replaceAll("\\.[^.]+$", "." + inUse.substring(inUse.lastIndexOf('.') + 1)),
                SWISS.jwsUnder("{\"alg\": \"none\", \"x5c\": []}", KEYS),
                SWISS.jws(KEYS, MIDDLE, MIDDLE, MIDDLE, MIDDLE, MIDDLE),
                "no text at all", "..", "");
        assertThat(forged).allSatisfy(text -> assertRefused(Kind.FORGED, () -> swiss(ROOT, inUse, text)));
        assertRefused(Kind.FORGED, () -> swiss(impostor, inUse, SWISS.jws(KEYS, MIDDLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"activeKeyIds\": []}", "{\"activeKeyIds\": [], \"validDuration\": 0}", "{\"activeKeyIds\": [], \"validDuration\": 99999999999}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}", "{\"activeKeyIds\": ["
    })
    void aSwissListThatDoesNotSayHowLongItCountsOrIsNoJsonIsRefused(String inUse) {
        assertRefused(Kind.MALFORMED, () -> swiss(ROOT, SWISS.jws(inUse, MIDDLE), SWISS.jws(KEYS, MIDDLE)));
    }

    // The gateway

    private static final MadeUpSigner GATEWAY = MadeUpSigner.rsaAuthority("CN=Made-up gateway, C=EU");
    private static final MadeUpSigner UPLOADER = MadeUpSigner.authority("CN=Made-up uploader, C=AT");

    private static String entry(String type, String country, byte[] raw, MadeUpSigner by) {
        return entry(type, country, raw, by.cms(raw, false));
    }

    private static String entry(String type, String country, byte[] raw, byte[] message) {
        return """
                {"kid": "AAAA", "timestamp": "2021-06-01T00:00:00Z", "country": "%s", "certificateType": "%s", "thumbprint": "00",
                 "signature": "%s", "rawData": "%s"}""".formatted(
                        country, type, MadeUpSigner.base64(message), MadeUpSigner.base64(raw));
    }

    private static final String AUTHORITY_ENTRY = entry("CSCA", "AT", COUNTRY.der(), GATEWAY);
    private static final String UPLOAD_ENTRY = entry("UPLOAD", "AT", UPLOADER.der(), GATEWAY);
    private static final String SIGNER_ENTRY = entry("DSC", "AT", SIGNER.der(), UPLOADER);

    private static List<DccSigner> gateway(String... entries) throws TrustException {
        return read(Form.GATEWAY, GATEWAY.der(), "", ("[" + String.join(",", entries) + "]").getBytes(StandardCharsets.UTF_8))
                .signers();
    }

    @Test
    void aSignerCountsThatItsCountryUploadedAndItsAuthorityCertified() throws Exception {
        List<DccSigner> signers = gateway(SIGNER_ENTRY, UPLOAD_ENTRY, AUTHORITY_ENTRY);
        assertThat(signers).hasSize(1);
        assertThat(signers.getFirst().country()).contains(new Region("AT"));
        assertThat(signers.getFirst().keyId().bytes()).isEqualTo(keyId(SIGNER));
    }

    @Test
    void aSignerInTheGatewaysListThatLacksEitherTrustsNobody() throws Exception {
        MadeUpSigner stranger = MadeUpSigner.authority("CN=Made-up CSCA, C=AT").certifies("CN=Made-up signer, C=AT");
        byte[] changed = UPLOADER.cms(OTHER.der(), false);
        assertThat(gateway(SIGNER_ENTRY, UPLOAD_ENTRY)).isEmpty();
        assertThat(gateway(SIGNER_ENTRY, AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(entry("DSC", "AT", stranger.der(), UPLOADER), UPLOAD_ENTRY, AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(entry("DSC", "AT", SIGNER.der(), STRANGER), UPLOAD_ENTRY, AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(entry("DSC", "AT", SIGNER.der(), changed), UPLOAD_ENTRY, AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(entry("DSC", "DE", SIGNER.der(), UPLOADER), UPLOAD_ENTRY, AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(SIGNER_ENTRY, entry("UPLOAD", "AT", UPLOADER.der(), UPLOADER), AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(SIGNER_ENTRY, UPLOAD_ENTRY, entry("CSCA", "AT", COUNTRY.der(), COUNTRY))).isEmpty();
        assertThat(gateway(SIGNER_ENTRY, entry("AUTHENTICATION", "AT", UPLOADER.der(), GATEWAY), AUTHORITY_ENTRY)).isEmpty();
        assertThat(gateway(entry("DSC", "AT", SIGNER.der(), UPLOADER.cms("1.2.840.113549.1.7.1", SIGNER.der(), false, "SHA1")),
                        UPLOAD_ENTRY, AUTHORITY_ENTRY))
                .isEmpty();
    }

    @Test
    void whatTheGatewaySignedForOneCountrySpeaksForNoOther() throws Exception {
        String upload = entry("UPLOAD", "DE", UPLOADER.der(), GATEWAY);
        String authority = entry("CSCA", "DE", COUNTRY.der(), GATEWAY);
        MadeUpSigner german = COUNTRY.certifies("CN=Made-up signer, C=DE");
        assertThat(gateway(entry("DSC", "DE", SIGNER.der(), UPLOADER), upload, authority)).isEmpty();
        assertThat(gateway(entry("DSC", "DE", german.der(), UPLOADER), upload, authority)).isEmpty();
        MadeUpSigner uploader = MadeUpSigner.authority("CN=Made-up uploader, C=DE");
        String own = entry("UPLOAD", "DE", uploader.der(), GATEWAY);
        assertThat(gateway(entry("DSC", "DE", german.der(), uploader), own, authority)).isEmpty();
        MadeUpSigner nobody = MadeUpSigner.authority("CN=Made-up CSCA");
        assertThat(gateway(
                        entry("DSC", "DE", nobody.certifies("CN=Made-up signer, C=DE").der(), uploader),
                        own, entry("CSCA", "DE", nobody.der(), GATEWAY)))
                .isEmpty();
    }

    @Test
    void aCountryIsTheSameUnderBothOfItsCodes() throws Exception {
        MadeUpSigner authority = MadeUpSigner.authority("CN=Made-up CSCA, C=GR");
        MadeUpSigner uploader = MadeUpSigner.authority("CN=Made-up uploader, C=EL");
        assertThat(gateway(
                        entry("DSC", "EL", authority.certifies("CN=Made-up signer, C=GR").der(), uploader),
                        entry("UPLOAD", "EL", uploader.der(), GATEWAY),
                        entry("CSCA", "EL", authority.der(), GATEWAY)))
                .hasSize(1);
    }

    @Test
    void whoMayNotCertifyIsNoAuthority() throws Exception {
        MadeUpSigner noAuthority = COUNTRY.certifies("CN=Made-up signer, C=AT");
        MadeUpSigner signer = noAuthority.certifies("CN=Signer of a signer, C=AT");
        String entry = entry("DSC", "AT", signer.der(), UPLOADER);
        assertThat(gateway(entry, UPLOAD_ENTRY, entry("CSCA", "AT", noAuthority.der(), GATEWAY))).isEmpty();
        MadeUpSigner other = COUNTRY.certifiesAuthority("CN=Other CSCA, C=AT");
        assertThat(gateway(
                        entry("DSC", "AT", other.certifies("CN=Signer, C=AT").der(), UPLOADER),
                        UPLOAD_ENTRY, entry("CSCA", "AT", other.der(), GATEWAY)))
                .hasSize(1);
    }

    @Test
    void aListThatTheGatewayDidNotSignAnythingOfIsForged() {
        assertRefused(Kind.FORGED, () -> gateway(SIGNER_ENTRY));
        assertRefused(Kind.FORGED, () -> gateway());
        MadeUpSigner ended = ROOT.certifies("CN=Ended gateway, C=EU", NOW.minusSeconds(60), NOW.minusSeconds(1));
        byte[] list = ("[" + entry("UPLOAD", "AT", UPLOADER.der(), GATEWAY) + "]").getBytes(StandardCharsets.UTF_8);
        assertRefused(Kind.FORGED, () -> read(Form.GATEWAY, ended.der(), "", list));
    }

    @Test
    void aListOfTheGatewayThatIsTooLongOrTooDeepIsRefused() {
        String[] many = new String[5001];
        Arrays.fill(many, "0");
        assertRefused(Kind.TOO_LARGE, () -> gateway(many));
        assertRefused(Kind.MALFORMED, () -> gateway("[[[[[1]]]]]"));
        assertRefused(Kind.MALFORMED, () -> gateway(SIGNER_ENTRY.substring(1)));
    }

    @Property(tries = 300)
    void aChangedByteOfTheGatewaysListTrustsNobodyElse(@ForAll @IntRange(max = 100_000) int place, @ForAll byte value)
            throws Exception {
        byte[] list = ("[" + SIGNER_ENTRY + "," + UPLOAD_ENTRY + "," + AUTHORITY_ENTRY + "]").getBytes(StandardCharsets.UTF_8);
        list[place % list.length] = value;
        try {
            assertThat(read(Form.GATEWAY, GATEWAY.der(), "", list).signers())
                    .allSatisfy(signer -> assertThat(signer.key()).isEqualTo(SIGNER.publicKey()));
        } catch (TrustException e) {
            assertThat(e.kind()).isIn(Kind.MALFORMED, Kind.FORGED);
        }
    }

    @Test
    void aMessageSignedOutsideItsSignersTimesCountsForNothing() throws Exception {
        MadeUpSigner late = COUNTRY.certifies("CN=Late uploader, C=AT", NOW.plusSeconds(1), LATER);
        String upload = entry("UPLOAD", "AT", late.der(), GATEWAY);
        assertThat(gateway(entry("DSC", "AT", SIGNER.der(), late), upload, AUTHORITY_ENTRY)).isEmpty();
    }

    // The service for verifiers

    @Test
    void theServiceForVerifiersNamesTheKeyIdsInUse() throws Exception {
        byte[] status = ("[\"" + MadeUpSigner.base64(keyId(SIGNER)) + "\"]").getBytes(StandardCharsets.UTF_8);
        byte[] first = MadeUpSigner.base64(SIGNER.der()).getBytes(StandardCharsets.US_ASCII);
        byte[] second = MadeUpSigner.base64(OTHER.der()).getBytes(StandardCharsets.US_ASCII);
        List<DccSigner> signers =
                read(Form.VERIFIER_SERVICE, new byte[0], "", status, first, second, new byte[] {'!'}).signers();
        assertThat(signers).extracting(DccSigner::key).containsExactly(SIGNER.publicKey());
        assertRefused(Kind.MALFORMED, () -> read(Form.VERIFIER_SERVICE, new byte[0], "", new byte[] {'['}, first));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aListWithoutAnyFileIsRefused(Form form) {
        assertRefused(Kind.MALFORMED, () -> read(form, PUBLISHER.publicKey().getEncoded(), ""));
    }

    private interface Reading {
        Object read() throws TrustException;
    }

    private static void assertRefused(Kind kind, Reading reading) {
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(reading::read)
                .extracting(TrustException::kind)
                .isEqualTo(kind);
    }
}
