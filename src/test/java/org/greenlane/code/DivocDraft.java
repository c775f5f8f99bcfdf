package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.CanonicalTriples;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.greenlane.proof.Triple;
import org.greenlane.proof.Triple.Blank;
import org.greenlane.proof.Triple.Iri;
import org.greenlane.proof.Triple.Literal;

/// Writes DIVOC certificates of made-up people, right ones and ones with anything wrong in them.
public final class DivocDraft {
    public static final String ISSUER = "did:example:health";
    public static final String ID = "92000000001";
    public static final String VACCINE = "vaccine|Madeupvax";

    private static final int MAX = 1 << 20;
    private static final String SECURITY = "https://w3id.org/security#";

    private final KeyPair pair;
    private final boolean rsa;
    private final CBORObject credential;
    private final CBORObject proof = CBORObject.NewMap();
    private final CBORObject header = CBORObject.NewMap();
    private final Map<String, byte[]> more = new LinkedHashMap<>();
    private Optional<byte[]> file = Optional.empty();
    private String name = "certificate.json";

    private DivocDraft(KeyPair pair, boolean rsa, String context) {
        this.pair = pair;
        this.rsa = rsa;
        this.credential = CBORObject.FromJSONString("""
                {"@context": ["https://www.w3.org/2018/credentials/v1", "%s"],
                 "type": ["VerifiableCredential", "ProofOfVaccinationCredential"],
                 "credentialSubject": {"type": "Person", "id": "did:Passport:X1", "refId": "17", "name": "Ada Example",
                   "gender": "Female", "age": "41", "nationality": "Example", "dob": "1984-12-24", "address": {
                     "streetAddress": "", "streetAddress2": "", "district": "North \\"End\\"", "city": "", "addressRegion": "Ex",
                     "addressCountry": "IN", "postalCode": 100001}},
                 "issuer": "https://example.org/", "issuanceDate": "2021-05-03T04:28:46.012Z",
                 "evidence": [{"id": "https://example.org/vaccine/92000000001", "feedbackUrl": "https://example.org/?92000000001",
                   "infoUrl": "https://example.org/?92000000001", "certificateId": "92000000001", "type": ["Vaccination"],
                   "batch": "B-7", "vaccine": "Madeupvax", "manufacturer": "Made up", "date": "2021-05-01T09:00:00.000Z",
                   "effectiveStart": "2021-05-01", "effectiveUntil": "2021-05-01", "dose": 2, "totalDoses": 2,
                   "verifier": {"name": "Nobody"}, "facility": {"name": "Site", "address": {
                     "streetAddress": "", "streetAddress2": "", "district": "North \\"End\\"", "city": "", "addressRegion": "Ex",
                     "addressCountry": "IN", "postalCode": 100001}}}],
                 "nonTransferable": "true"}""".formatted(context));
        proof.Set("type", rsa ? "RsaSignature2018" : "Ed25519Signature2018")
                .Set("created", "2021-05-03T04:28:46Z")
                .Set("verificationMethod", ISSUER)
                .Set("proofPurpose", "assertionMethod");
        header.Set("alg", rsa ? "PS256" : "EdDSA")
                .Set("b64", false)
                .Set("crit", CBORObject.NewArray().Add("b64"));
    }

    public static KeyPair key(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("RSA")) {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param pair of RSA or Ed25519
    public static DivocDraft of(KeyPair pair) {
        return new DivocDraft(pair, pair.getPublic().getAlgorithm().equals("RSA"), "https://cowin.gov.in/credentials/vaccination/v2");
    }

    /// In the words of the first version, which have no date of birth.
    public static DivocDraft first(KeyPair pair) {
        return new DivocDraft(pair, pair.getPublic().getAlgorithm().equals("RSA"), "https://cowin.gov.in/credentials/vaccination/v1");
    }

    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\\n-----END PUBLIC KEY-----";
    }

    /// @param more members of its entry behind the others, each with a comma before it
    public static String keys(PublicKey key, String more) {
        return "{\"keys\": [{\"verificationMethod\": \"%s\", \"publicKeyPem\": \"%s\"%s}]}".formatted(ISSUER, pem(key), more);
    }

    public DivocDraft at(Instant issued) {
        credential.Set("issuanceDate", issued.toString());
        return this;
    }

    /// @param day of the dose, of the beginning of its effect, and of its end
    public DivocDraft on(String day) {
        return event(event -> event.Set("date", day).Set("effectiveStart", day).Set("effectiveUntil", day));
    }

    public DivocDraft credential(Consumer<CBORObject> change) {
        change.accept(credential);
        return this;
    }

    public DivocDraft subject(Consumer<CBORObject> change) {
        change.accept(credential.get("credentialSubject"));
        return this;
    }

    public DivocDraft event(Consumer<CBORObject> change) {
        change.accept(credential.get("evidence").get(0));
        return this;
    }

    public DivocDraft proof(Consumer<CBORObject> change) {
        change.accept(proof);
        return this;
    }

    public DivocDraft header(Consumer<CBORObject> change) {
        change.accept(header);
        return this;
    }

    /// What is signed before is shown with those changes.
    public DivocDraft signedBefore(Consumer<CBORObject> change) {
        String signed = json();
        CBORObject shown = CBORObject.FromJSONString(signed);
        change.accept(shown);
        return file(shown.ToJSONString().getBytes(StandardCharsets.UTF_8));
    }

    public DivocDraft file(byte[] other) {
        file = Optional.of(other);
        return this;
    }

    public DivocDraft named(String other) {
        name = other;
        return this;
    }

    public DivocDraft with(String otherName, byte[] other) {
        more.put(otherName, other);
        return this;
    }

    public String json() {
        CBORObject whole = CBORObject.FromJSONString(credential.ToJSONString());
        CBORObject full = CBORObject.FromJSONString(proof.ToJSONString());
        String first = Base64Url.encode(header.ToJSONString().getBytes(StandardCharsets.UTF_8));
        if (!full.ContainsKey("jws")) {
            full.Set("jws", first + ".." + Base64Url.encode(sign(signed(first))));
        }
        return whole.Set("proof", full).ToJSONString();
    }

    private byte[] signed(String first) {
        try {
            Tree.Fields tree = (Tree.Fields) JsonReader.read(credential.ToJSONString(), MAX, 64);
            Map<String, Tree> stated = new LinkedHashMap<>(tree.fields());
            String context = tree.get("@context").get(1).text();
            stated.remove("@context");
            List<Triple> triples = new ArrayList<>(DivocTriples.of(
                    stated, DivocWords.certificate(context).orElseGet(() -> DivocWords.certificate(
                            "https://cowin.gov.in/credentials/vaccination/v2").orElseThrow())));
            byte[] start = (first + ".").getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(start);
            out.writeBytes(Hashes.sha256(CanonicalTriples.of(options())));
            out.writeBytes(Hashes.sha256(CanonicalTriples.of(triples)));
            return out.toByteArray();
        } catch (JsonException | RefusedCode | RuntimeException e) {
            // It will be refused before anybody looks at its signature.
            return new byte[0];
        }
    }

    private List<Triple> options() {
        Blank self = new Blank(0);
        return List.of(
                new Triple(self, SECURITY + "verificationMethod", new Iri(proof.get("verificationMethod").AsString())),
                new Triple(self, Triple.TYPE, new Iri(SECURITY + proof.get("type").AsString())),
                new Triple(self, "http://purl.org/dc/terms/created", Literal.time(proof.get("created").AsString())),
                new Triple(self, SECURITY + "proofPurpose", new Iri(SECURITY + "assertionMethod")));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(rsa ? "RSASSA-PSS" : "Ed25519");
            if (rsa) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] archive() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file.orElseGet(() -> json().getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, byte[]> each : more.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// As bytes, one character each.
    public String text() {
        return new String(archive(), StandardCharsets.ISO_8859_1);
    }

    public String base64() {
        return "B64:" + Base64.getEncoder().encodeToString(archive());
    }
}
