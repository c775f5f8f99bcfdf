package org.greenlane.trust.dcc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.MadeUpSigner;

/// A list of signers as WHO's network publishes it, by a made-up publisher. What is signed is put together by hand, line by line,
/// as N-Quads.
public final class WhoDraft {
    private static final String SECURITY = "https://w3id.org/security#";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String LIST = "did:web:cdn.example:v2:trustlist";
    private static final String KEY = "did:web:participants.example:signing:DID";

    String contexts = "\"https://www.w3.org/ns/did/v1\", \"https://w3id.org/security/suites/jws-2020/v1\"";
    String created = "2021-07-01T11:00:00Z";
    String header = "{\"b64\":false,\"crit\":[\"b64\"],\"alg\":\"ES256\"}";
    String more = "";
    private final List<String> methods = new ArrayList<>();
    private final TreeSet<String> lines = new TreeSet<>(List.of(line("<" + LIST + ">", "controller", "<" + LIST + ">")));

    /// One key under the name that a signer has in the list of all, such as `DCC:AUT:DSC`.
    public WhoDraft key(String place, MadeUpSigner signer) {
        return key(place, keyId(signer), signer);
    }

    WhoDraft key(String place, String keyId, MadeUpSigner signer) {
        String id = LIST + ":" + place + "#" + keyId;
        String jwk = "{\"kid\":\"" + keyId + "\",\"kty\":\"EC\",\"x5c\":[\"" + MadeUpSigner.base64(signer.der()) + "\"]}";
        methods.add("""
                {"id": "%s", "type": "JsonWebKey2020", "controller": "%s", "publicKeyJwk": %s,
                 "domain": "DCC", "participant": "AUT", "keyusage": "DSC"}""".formatted(id, LIST, spaced(jwk)));
        lines.add(line("<" + LIST + ">", "verificationMethod", "<" + id + ">"));
        lines.add("<" + id + "> " + TYPE + " <" + SECURITY + "JsonWebKey2020> .\n");
        lines.add(line("<" + id + ">", "controller", "<" + LIST + ">"));
        String literal = "\"" + jwk.replace("\"", "\\\"") + "\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>";
        lines.add(line("<" + id + ">", "publicKeyJwk", literal));
        return this;
    }

    /// Another document, by its name alone.
    WhoDraft reference(String name) {
        methods.add("\"" + name + "\"");
        lines.add(line("<" + LIST + ">", "verificationMethod", "<" + name + ">"));
        return this;
    }

    /// The document with which a publisher makes its own key known.
    public static String document(MadeUpSigner publisher) {
        byte[] encoded = publisher.publicKey().getEncoded();
        int y = encoded.length - 32;
        return """
                {"id": "%s", "verificationMethod": [{"id": "%s", "type": "JsonWebKey2020",
                 "publicKeyJwk": {"kty": "EC", "crv": "P-256", "x": "%s", "y": "%s"}}]}""".formatted(
                        KEY,
                        KEY,
                        Base64Url.encode(Arrays.copyOfRange(encoded, y - 32, y)),
                        Base64Url.encode(Arrays.copyOfRange(encoded, y, encoded.length)));
    }

    static String keyId(MadeUpSigner signer) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(Hashes.sha256(signer.der()), 8));
    }

    public byte[] signedBy(MadeUpSigner publisher) {
        return """
                {"@context": [%s], "id": "%s", "controller": "%s", "verificationMethod": [%s], %s"proof": {"type": "JsonWebSignature2020",
                 "created": "%s", "nonce": "n0nce", "proofPurpose": "assertionMethod", "verificationMethod": "%s", "jws": "%s"}}"""
                .formatted(contexts, LIST, LIST, String.join(",", methods), more, created, KEY, jws(publisher))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String jws(MadeUpSigner publisher) {
        String proof = line("_:c14n0", "nonce", "\"n0nce\"");
        proof = "_:c14n0 <http://purl.org/dc/terms/created> \"" + created + "\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"
                + "_:c14n0 " + TYPE + " <" + SECURITY + "JsonWebSignature2020> .\n"
                + proof
                + line("_:c14n0", "proofPurpose", "<" + SECURITY + "assertionMethod>")
                + line("_:c14n0", "verificationMethod", "<" + KEY + ">");
        String start = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + ".";
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        signed.writeBytes(Hashes.sha256(proof.getBytes(StandardCharsets.UTF_8)));
        signed.writeBytes(Hashes.sha256(String.join("", lines).getBytes(StandardCharsets.UTF_8)));
        return start + "." + Base64Url.encode(publisher.signDer("SHA256withECDSA", signed.toByteArray()));
    }

    private static String line(String subject, String word, String object) {
        return subject + " <" + SECURITY + word + "> " + object + " .\n";
    }

    /// The same JSON value, written otherwise.
    private static String spaced(String json) {
        return json.replace("{", "{ ").replace(",", " , ");
    }
}
