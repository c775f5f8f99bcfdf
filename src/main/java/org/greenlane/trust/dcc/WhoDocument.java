package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.CanonicalJson;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.LinkedProof;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;
import org.greenlane.proof.Triple;
import org.greenlane.proof.Triple.Iri;
import org.greenlane.proof.Triple.Literal;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// A DID document (W3C DID core 1.0) with a proof over its canonical linked data (`JsonWebSignature2020`), as WHO's network signs
/// its lists: ES256, the signature as DER and not as r‖s.
///
/// Only this one form is read. What has any other, and might therefore state something else to others than it does here, is
/// refused: other contexts, other words, names that could end early.
final class WhoDocument {
    /// Each is four statements.
    private static final int MAX_KEYS = 5000;

    private static final int MAX_STATEMENTS = 4 * MAX_KEYS + 1;
    private static final int MAX_NAME = 512;
    private static final int MAX_HEADER = 256;

    /// That of DER over P-256.
    private static final int MAX_SIGNATURE_BYTES = 72;

    private static final Pattern NAME = Pattern.compile("did:[a-z0-9]+:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+");

    private static final List<Tree> CONTEXTS = List.of(
            new Tree.Text("https://www.w3.org/ns/did/v1"),
            new Tree.Text("https://w3id.org/security/suites/jws-2020/v1"));

    private static final Set<String> FIELDS = Set.of("@context", "id", "controller", "verificationMethod", "proof");
    private static final Set<String> KEY_FIELDS =
            Set.of("id", "type", "controller", "publicKeyJwk", "domain", "participant", "keyusage");
    private static final Set<String> PROOF_FIELDS =
            Set.of("type", "created", "nonce", "proofPurpose", "verificationMethod", "jws");

    private final List<Tree> keys = new ArrayList<>();
    private final List<Triple> stated = new ArrayList<>();
    private final Tree proof;

    private WhoDocument(Tree proof) {
        this.proof = proof;
    }

    /// @throws TrustException if it is of no form that is known here
    static WhoDocument of(Tree tree) throws TrustException {
        demand(hasOnly(tree, FIELDS));
        if (!tree.get("@context").list().equals(CONTEXTS)) {
            throw new TrustException(Kind.UNKNOWN_VERSION, "The list of signers is of another version: its contexts are not known.");
        }
        WhoDocument document = new WhoDocument(tree.get("proof"));
        document.state(tree);
        return document;
    }

    private void state(Tree tree) throws TrustException {
        Iri self = name(tree.get("id"));
        List<Tree> methods = tree.get("verificationMethod").list();
        demand(tree.get("verificationMethod") instanceof Tree.Items);
        if (methods.size() > MAX_KEYS) {
            throw new TrustException(Kind.TOO_LARGE, "The list of signers has more than " + MAX_KEYS + " keys.");
        }
        say(self, "controller", name(tree.get("controller")));
        for (Tree method : methods) {
            // What is only named are other documents.
            boolean named = method instanceof Tree.Text;
            say(self, "verificationMethod", named ? name(method) : name(method.get("id")));
            if (!named) {
                key(method);
            }
        }
    }

    private void key(Tree key) throws TrustException {
        demand(hasOnly(key, KEY_FIELDS));
        demand(key.get("type").text().equals("JsonWebKey2020") && key.get("publicKeyJwk") instanceof Tree.Fields);
        Iri self = name(key.get("id"));
        stated.add(new Triple(self, Triple.TYPE, new Iri(LinkedProof.SECURITY + "JsonWebKey2020")));
        say(self, "controller", name(key.get("controller")));
        try {
            say(self, "publicKeyJwk", Literal.json(CanonicalJson.of(key.get("publicKeyJwk"))));
        } catch (JsonException e) {
            throw RegionFile.malformed(e);
        }
        keys.add(key);
    }

    private void say(Iri self, String word, Triple.Term what) {
        stated.add(new Triple(self, LinkedProof.SECURITY + word, what));
    }

    private static Iri name(Tree name) throws TrustException {
        demand(isName(name.text()));
        return new Iri(name.text());
    }

    private static boolean isName(String text) {
        return text.length() <= MAX_NAME && NAME.matcher(text).matches();
    }

    /// Every other word may mean something to whoever signs.
    private static boolean hasOnly(Tree tree, Set<String> names) {
        return tree instanceof Tree.Fields(Map<String, Tree> fields) && names.containsAll(fields.keySet());
    }

    private static void demand(boolean met) throws TrustException {
        if (!met) {
            throw new TrustException(Kind.MALFORMED, "The list of signers is no DID document of a form that is known here.");
        }
    }

    /// The keys that it states, each with its name; those that it only names are not among them.
    List<Tree> keys() {
        return List.copyOf(keys);
    }

    /// When it was signed, as it says so itself.
    String created() {
        return proof.get("created").text();
    }

    /// Whether the proof is of the form that is known here, and by that key.
    boolean isSignedBy(PublicKey key) {
        List<String> jws = List.of(proof.get("jws").text().split("\\.", -1));
        boolean right = hasOnly(proof, PROOF_FIELDS)
                && proof.get("type").text().equals("JsonWebSignature2020")
                && proof.get("proofPurpose").text().equals("assertionMethod")
                && isName(proof.get("verificationMethod").text())
                && jws.size() == 3
                && jws.get(1).isEmpty()
                && isHeader(jws.getFirst());
        Optional<byte[]> made = Base64Url.decode(jws.getLast()).filter(bytes -> right && bytes.length <= MAX_SIGNATURE_BYTES);
        try {
            return made.isPresent()
                    && verifies(key, made.get(), LinkedProof.signed(jws.getFirst(), proof, stated, MAX_STATEMENTS));
        } catch (IllegalArgumentException e) {
            // Half a character, which nobody can have signed.
            return false;
        }
    }

    private static boolean isHeader(String base64url) {
        try {
            byte[] utf8 = Base64Url.decode(base64url).orElse(new byte[0]);
            Tree header = JsonReader.read(new String(utf8, StandardCharsets.ISO_8859_1), MAX_HEADER, 2);
            return LinkedProof.isPlain(header) && header.get("alg").text().equals("ES256");
        } catch (JsonException e) {
            return false;
        }
    }

    private static boolean verifies(PublicKey key, byte[] made, byte[] signed) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(signed);
            return SignatureScheme.of(key).equals(Optional.of(SignatureScheme.ES256)) && verifier.verify(made);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
