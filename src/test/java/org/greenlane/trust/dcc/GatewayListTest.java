package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.trust.dcc.RefusedLists.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.health.Region;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.junit.jupiter.api.Test;

/// The list of signers of the gateway of the European Union, by a made-up one.
class GatewayListTest extends PublishedLists {
    private static final MadeUpSigner GATEWAY = MadeUpSigner.rsaAuthority("CN=Made-up gateway, C=EU");
    private static final MadeUpSigner UPLOADER = MadeUpSigner.authority("CN=Made-up uploader, C=AT");
    private static final String AUTHORITY_ENTRY = entry("CSCA", "AT", COUNTRY.der(), GATEWAY);
    private static final String UPLOAD_ENTRY = entry("UPLOAD", "AT", UPLOADER.der(), GATEWAY);
    private static final String SIGNER_ENTRY = entry("DSC", "AT", SIGNER.der(), UPLOADER);

    private static String entry(String type, String country, byte[] raw, MadeUpSigner by) {
        return entry(type, country, raw, by.cms(raw, false));
    }

    private static String entry(String type, String country, byte[] raw, byte[] message) {
        return """
                {"kid": "AAAA", "timestamp": "2021-06-01T00:00:00Z", "country": "%s", "certificateType": "%s", "thumbprint": "00",
                 "signature": "%s", "rawData": "%s"}""".formatted(
                        country, type, MadeUpSigner.base64(message), MadeUpSigner.base64(raw));
    }

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
    }

    @Test
    void aListOfAGatewayWhoseTimeIsOverIsForged() throws Exception {
        MadeUpSigner lasting = COUNTRY.certifies("CN=Gateway, C=EU");
        MadeUpSigner ended = COUNTRY.certifies("CN=Gateway, C=EU", NOW.minusSeconds(60), NOW.minusSeconds(1));
        assertThat(read(Form.GATEWAY, lasting.der(), "", uploaderOf(lasting)).signers()).isEmpty();
        assertRefused(Kind.FORGED, () -> read(Form.GATEWAY, ended.der(), "", uploaderOf(ended)));
    }

    private static byte[] uploaderOf(MadeUpSigner gateway) {
        return ("[" + entry("UPLOAD", "AT", UPLOADER.der(), gateway) + "]").getBytes(StandardCharsets.UTF_8);
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
}
