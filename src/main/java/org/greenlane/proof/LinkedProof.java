package org.greenlane.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenlane.proof.Triple.Blank;
import org.greenlane.proof.Triple.Iri;
import org.greenlane.proof.Triple.Literal;

/// The proof in a document of linked data (Linked Data Proofs 1.0): a JWS without its payload (RFC 7797), over what the proof
/// says of itself and what the document states.
public final class LinkedProof {
    /// Before the words of proofs and keys (Security Vocabulary).
    public static final String SECURITY = "https://w3id.org/security#";

    private static final Set<String> HEADER_FIELDS = Set.of("alg", "b64", "crit");

    private LinkedProof() {}

    /// Whether a header says that the payload is not encoded, and nothing that nobody here knows.
    public static boolean isPlain(Tree header) {
        return header instanceof Tree.Fields(Map<String, Tree> fields)
                && fields.keySet().equals(HEADER_FIELDS)
                && header.get("b64").equals(new Tree.Truth(false))
                && header.get("crit").list().equals(List.of(new Tree.Text("b64")));
    }

    /// What the signature is over.
    ///
    /// @param header as it stands in the JWS
    /// @param proof whose type needs no looking up, and whose `verificationMethod` is the whole name of a thing
    /// @param stated by the document without its proof
    /// @param maxStated the most statements taken
    /// @throws IllegalArgumentException if there are more, or one is no Unicode
    public static byte[] signed(String header, Tree proof, List<Triple> stated, int maxStated) {
        byte[] start = (header + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] first = Hashes.sha256(CanonicalTriples.of(options(proof)));
        byte[] second = Hashes.sha256(CanonicalTriples.of(stated, maxStated));
        return ByteBuffer.allocate(start.length + first.length + second.length)
                .put(start)
                .put(first)
                .put(second)
                .array();
    }

    /// What a proof says of itself.
    private static List<Triple> options(Tree proof) {
        Blank self = new Blank(0);
        List<Triple> options = new ArrayList<>(List.of(
                new Triple(self, Triple.TYPE, new Iri(SECURITY + proof.get("type").text())),
                new Triple(self, "http://purl.org/dc/terms/created", Literal.time(proof.get("created").text())),
                new Triple(self, SECURITY + "proofPurpose", new Iri(SECURITY + "assertionMethod")),
                new Triple(self, SECURITY + "verificationMethod", new Iri(proof.get("verificationMethod").text()))));
        if (proof.get("nonce") instanceof Tree.Text(String nonce)) {
            options.add(new Triple(self, SECURITY + "nonce", Literal.string(nonce)));
        }
        return options;
    }
}
