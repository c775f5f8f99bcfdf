package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.JsonWebKey;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.proof.Tree;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of WHO's network: made-up ones; and published ones from the folder that the system property `greenlane.who` names,
/// where `signer.json` is the DID document of their publisher.
class WhoListTest {
    private static final String FOLDER = "greenlane.who";
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final MadeUpSigner PUBLISHER = MadeUpSigner.authority("CN=Made-up publisher, C=CH");
    private static final MadeUpSigner COUNTRY = MadeUpSigner.authority("CN=Made-up SCA, C=AT");
    private static final MadeUpSigner SIGNER = COUNTRY.certifies("CN=Made-up signer, C=AT");
    private static final MadeUpSigner OTHER = COUNTRY.certifies("CN=Other made-up signer, C=AT");

    private static List<DccSigner> read(byte[]... documents) throws TrustException {
        return read(PUBLISHER.publicKey(), documents);
    }

    private static List<DccSigner> read(PublicKey publisher, byte[]... documents) throws TrustException {
        return new SignerSource(Form.WHO, publisher.getEncoded(), List.of(documents), "").read(NOW, NOW).signers();
    }

    private static List<DccSigner> read(WhoDraft draft) throws TrustException {
        return read(draft.signedBy(PUBLISHER));
    }

    @Test
    void aSignerIsOfItsCertificatesCountryUnderItsKeyId() throws Exception {
        List<DccSigner> signers = read(new WhoDraft().key("DCC:AUT:DSC", SIGNER));
        assertThat(signers).hasSize(1);
        assertThat(signers.getFirst().country()).contains(new Region("AT"));
        assertThat(signers.getFirst().key()).isEqualTo(SIGNER.publicKey());
    }

    @Test
    void severalDocumentsMakeOneList() throws Exception {
        byte[] first = new WhoDraft().key("DCC:AUT:DSC", SIGNER).reference("did:web:cdn.example:other").signedBy(PUBLISHER);
        byte[] second = new WhoDraft().key("DCC:-:DSC", OTHER).signedBy(PUBLISHER);
        assertThat(read(first, second)).extracting(DccSigner::key).containsExactly(SIGNER.publicKey(), OTHER.publicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DCC:AT:DSC", "DCC:-:DSC", "DCC:AUT:DSC"})
    void aSignerOfDccsIsTakenWhetherOrNotTheListIsOfOneParticipant(String place) throws Exception {
        assertThat(read(new WhoDraft().key(place, SIGNER))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DCC:AUT:SCA", "DCC:AUT:DESC", "PH4H:AUT:DSC", "IPS-PILGRIMAGE:AUT:DSC", "-:AUT:DSC", "AUT:DSC", "DSC", "DCC:DEU:DSC",
        "DCC:WHO:DSC", "DCC:aut:DSC", "DCC::DSC", "DCC:AUT:DSC:more"
    })
    void whatIsNoSignerOfDccsOfThatCountryTrustsNobody(String place) throws Exception {
        assertThat(read(new WhoDraft().key(place, SIGNER))).isEmpty();
    }

    @Test
    void aKeyUnderAnothersKeyIdTrustsNobody() throws Exception {
        assertThat(read(new WhoDraft().key("DCC:AUT:DSC", WhoDraft.keyId(OTHER), SIGNER))).isEmpty();
        assertThat(read(new WhoDraft().key("DCC:AUT:DSC", "AAAAAAAAAAA=", SIGNER))).isEmpty();
    }

    @Test
    void aListThatItsPublisherDidNotSignIsForged() {
        MadeUpSigner stranger = MadeUpSigner.authority("CN=Made-up publisher, C=CH");
        WhoDraft draft = new WhoDraft().key("DCC:AUT:DSC", SIGNER);
        assertRefused(Kind.FORGED, () -> read(draft.signedBy(stranger)));
        PublicKey rsa = MadeUpSigner.rsaAuthority("CN=Made-up publisher, C=CH").publicKey();
        assertRefused(Kind.MALFORMED, () -> read(rsa, draft.signedBy(PUBLISHER)));
        byte[] good = draft.signedBy(PUBLISHER);
        assertRefused(Kind.FORGED, () -> read(good, draft.signedBy(stranger)));
        assertRefused(Kind.FORGED, () -> read(changed(good, "\"n0nce\"", "\"n1nce\"")));
        assertRefused(Kind.FORGED, () -> read(changed(good, "\"n0nce\"", "\"\\ud800\"")));
        assertRefused(Kind.FORGED, () -> read(changed(good, "DCC:AUT:DSC#", "DCC:DEU:DSC#")));
        assertRefused(Kind.FORGED, () -> read(changed(good, "JsonWebSignature2020", "Ed25519Signature2018")));
        assertRefused(Kind.FORGED, () -> read(changed(good, "assertionMethod", "authentication")));
        assertRefused(Kind.FORGED, () -> read(changed(good, "\"jws\": \"", "\"jws\": \"x")));
        assertRefused(Kind.FORGED, () -> read(changed(good, "\"proof\": {", "\"proof\": {\"domain\": \"x\", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"alg\":\"ES256\"}", "{\"b64\":true,\"crit\":[\"b64\"],\"alg\":\"ES256\"}", "{\"b64\":false,\"crit\":[\"b64\"],\"alg\":\"none\"}",
        "{\"b64\":false,\"crit\":[\"b64\",\"x\"],\"alg\":\"ES256\"}", "{\"b64\":false,\"crit\":[\"b64\"],\"alg\":\"ES256\",\"x\":1}", "{", ""
    })
    void aHeaderThatSaysAnythingElseSignsNothing(String header) {
        WhoDraft draft = new WhoDraft().key("DCC:AUT:DSC", SIGNER);
        draft.header = header;
        assertRefused(Kind.FORGED, () -> read(draft));
    }

    @Test
    void whatNobodySignedOfAKeyCountsForNothing() throws Exception {
        byte[] list = new WhoDraft().key("PH4H:AUT:DSC", SIGNER).key("DCC:AUT:DSC", OTHER).signedBy(PUBLISHER);
        byte[] changed = changed(list, "\"participant\": \"AUT\"", "\"participant\": \"DEU\"");
        assertThat(read(changed)).extracting(DccSigner::key).containsExactly(OTHER.publicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"assertionMethod\": [],", "\"service\": [],", "\"@base\": \"did:web:x\",", "\"@graph\": [],", "\"https://w3id.org/security#nonce\": 1,"
    })
    void aDocumentThatStatesSomethingElseIsRefused(String more) {
        WhoDraft draft = new WhoDraft().key("DCC:AUT:DSC", SIGNER);
        draft.more = more;
        assertRefused(Kind.MALFORMED, () -> read(draft));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "\"https://www.w3.org/ns/did/v1\"", "{\"id\": \"@type\"}", "\"https://w3id.org/security/suites/jws-2020/v1\", \"https://www.w3.org/ns/did/v1\"",
        "\"https://www.w3.org/ns/did/v1\", \"https://w3id.org/security/suites/jws-2020/v1\", {\"id\": \"@type\"}"
    })
    void otherContextsAreAnotherVersion(String contexts) {
        WhoDraft draft = new WhoDraft().key("DCC:AUT:DSC", SIGNER);
        draft.contexts = contexts;
        assertRefused(Kind.UNKNOWN_VERSION, () -> read(draft));
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:web:a b", "did:web:a> <b", "relative", "_:blank", "https://cdn.example/list", "did:web:\u00e9"})
    void aNameThatCouldMeanSomethingElseIsRefused(String name) {
        assertRefused(Kind.MALFORMED, () -> read(new WhoDraft().reference(name)));
    }

    @Test
    void aListFromTheFutureIsRefused() throws Exception {
        WhoDraft draft = new WhoDraft().key("DCC:AUT:DSC", SIGNER);
        draft.created = "2021-07-01T12:01:00Z";
        assertThat(read(draft)).hasSize(1);
        draft.created = "2021-07-01T12:01:01Z";
        assertRefused(Kind.NOT_YET_ISSUED, () -> read(draft));
        draft.created = "yesterday";
        assertRefused(Kind.MALFORMED, () -> read(draft));
    }

    @Test
    void whatIsTooLongTooDeepOrCutOffIsRefused() {
        byte[] good = new WhoDraft().key("DCC:AUT:DSC", SIGNER).signedBy(PUBLISHER);
        assertRefused(Kind.MALFORMED, () -> read(Arrays.copyOf(good, good.length - 1)));
        assertRefused(Kind.MALFORMED, () -> read(changed(good, "\"x5c\":[", "\"x5c\":[[[[]]],")));
        assertRefused(Kind.MALFORMED, () -> read(changed(good, "JsonWebKey2020", "RsaVerificationKey2018")));
        assertRefused(Kind.MALFORMED, () -> read(changed(good, "\"verificationMethod\": [", "\"verificationMethod\": [7,")));
        WhoDraft many = new WhoDraft();
        for (int i = 0; i <= 5000; i++) {
            many.reference("did:web:cdn.example:" + i);
        }
        assertRefused(Kind.TOO_LARGE, () -> read(many));
    }

    @Property(tries = 300)
    void aChangedByteTrustsNobodyElse(@ForAll @IntRange(max = 100_000) int place, @ForAll byte value) throws Exception {
        byte[] list = new WhoDraft().key("DCC:AUT:DSC", SIGNER).signedBy(PUBLISHER);
        list[place % list.length] = value;
        try {
            assertThat(read(list)).allSatisfy(signer -> assertThat(signer.key()).isEqualTo(SIGNER.publicKey()));
        } catch (TrustException e) {
            assertThat(e.kind()).isNotNull();
        }
    }

    @Test
    void thePublishedListsAreSignedAndHaveSigners() throws Exception {
        String folder = System.getProperty(FOLDER, "");
        assumeTrue(!folder.isBlank(), "no folder of WHO's lists is named by -D" + FOLDER);
        Tree signer = JsonReader.read(Files.readString(Path.of(folder, "signer.json")), 1 << 20, 8);
        PublicKey key = JsonWebKey.read(signer.get("verificationMethod").get(0).get("publicKeyJwk")).orElseThrow();
        List<byte[]> lists = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(each -> !each.endsWith("signer.json")).sorted().toList()) {
                lists.add(Files.readAllBytes(file));
            }
        }
        List<DccSigner> signers = new SignerSource(Form.WHO, key.getEncoded(), lists, "")
                .read(Instant.now(), Instant.now())
                .signers();
        assertThat(signers).isNotEmpty();
        System.err.println(signers.size() + " signers in " + lists.size() + " of WHO's lists.");
    }

    private static byte[] changed(byte[] list, String from, String to) {
        String text = new String(list, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
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
