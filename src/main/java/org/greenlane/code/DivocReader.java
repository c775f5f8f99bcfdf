package org.greenlane.code;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.code.DivocWords.Place;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.CanonicalTriples;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.LinkedProof;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;
import org.greenlane.proof.Triple;

/// Reads DIVOC's certificates of vaccination, as India and others issue them, from the outside in: a zip archive as it is or as
/// `B64:` and base64, in it `certificate.json`, a W3C credential (Verifiable Credentials Data Model 1.1) with a proof over its
/// canonical linked data (Linked Data Proofs 1.0: `RsaSignature2018`, `Ed25519Signature2018`), which is a JWS without its
/// payload (RFC 7797). The first thing that is wrong ends it.
final class DivocReader {
    private static final String PREFIX = "B64:";
    private static final String ARCHIVE = "PK\u0003\u0004";
    private static final String FILE = "certificate.json";

    /// The longest certificate taken, in UTF-16 units; real ones have two thousand.
    private static final int MAX_JSON = 64 << 10;

    private static final int MAX_DEPTH = 8;
    private static final int MAX_HEADER = 256;

    /// That of RSA with 4096 bits.
    private static final int MAX_SIGNATURE_BYTES = 512;

    private static final Set<String> PROOF_FIELDS = Set.of("type", "created", "verificationMethod", "proofPurpose", "jws");

    private DivocReader() {}

    static boolean looksLikeOne(String text) {
        return text.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) || text.startsWith(ARCHIVE);
    }

    /// @param text that [#looksLikeOne]; an archive has one character for each of its bytes
    static Reading read(String text, Instant now) {
        try {
            WebCode code = code(json(Inflation.zip(archive(text), FILE)));
            Optional<Reason> objection = code.certificate().objection(now);
            return objection.isPresent() ? refused(objection.get()) : new Read(code);
        } catch (JsonException | CharacterCodingException e) {
            return refused(Reason.BAD_JSON);
        } catch (RefusedCode e) {
            return refused(e.reason());
        }
    }

    private static Reading refused(Reason reason) {
        return new Refused(reason, CodeKind.DIVOC);
    }

    private static byte[] archive(String text) throws RefusedCode {
        try {
            if (!text.startsWith(ARCHIVE)) {
                return Base64.getDecoder().decode(text.substring(PREFIX.length()));
            }
            if (isBytes(text)) {
                return plain(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IllegalArgumentException e) {
            // No base64.
        }
        throw new RefusedCode(Reason.BAD_ENCODING);
    }

    private static boolean isBytes(String text) {
        return text.chars().allMatch(c -> c <= 0xff);
    }

    /// Some issuers' codes hold the archive as if it were a text, in UTF-8; no archive by itself is any.
    private static byte[] plain(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return isBytes(text) ? text.getBytes(StandardCharsets.ISO_8859_1) : bytes;
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    private static Tree json(byte[] utf8) throws JsonException, CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        return JsonReader.read(text, MAX_JSON, MAX_DEPTH);
    }

    private static WebCode code(Tree json) throws RefusedCode, JsonException {
        if (!(json instanceof Tree.Fields(Map<String, Tree> fields))) {
            throw Fields.refused();
        }
        Map<String, Tree> stated = new LinkedHashMap<>(fields);
        Place place = place(Optional.ofNullable(stated.remove("@context")).orElse(Tree.nothing()));
        Tree proof = Optional.ofNullable(stated.remove("proof")).orElse(Tree.nothing());
        ForeignSignature signature = signature(proof, DivocTriples.of(stated, place));
        return new WebCode(DivocBody.read(new Tree.Fields(stated), place, proof.get("verificationMethod").text()), signature);
    }

    /// Two contexts, both by their names: one that comes along, or any other, could make of the words whatever it likes.
    private static Place place(Tree context) throws RefusedCode {
        boolean right = context.list().size() == 2 && context.get(0).text().equals(DivocWords.CREDENTIALS);
        return Optional.of(context.get(1).text())
                .filter(_ -> right)
                .flatMap(DivocWords::certificate)
                .orElseThrow(() -> new RefusedCode(Reason.OTHER_SYSTEM));
    }

    private static ForeignSignature signature(Tree proof, List<Triple> stated) throws RefusedCode, JsonException {
        SignatureScheme scheme =
                switch (proof.get("type").text()) {
                    case "RsaSignature2018" -> SignatureScheme.PS256;
                    case "Ed25519Signature2018" -> SignatureScheme.EDDSA;
                    default -> throw new RefusedCode(Reason.UNKNOWN_ALGORITHM);
                };
        String key = proof.get("verificationMethod").text();
        boolean right = proof instanceof Tree.Fields(Map<String, Tree> fields)
                && fields.keySet().equals(PROOF_FIELDS)
                && proof.get("created") instanceof Tree.Text
                && proof.get("proofPurpose").text().equals("assertionMethod")
                && DivocTriples.isName(key);
        List<String> jws = List.of(proof.get("jws").text().split("\\.", -1));
        if (!right || jws.size() != 3 || !jws.get(1).isEmpty()) {
            throw new RefusedCode(Reason.BAD_ENVELOPE);
        }
        checkHeader(jws.getFirst(), scheme);
        byte[] made = Base64Url.decode(jws.getLast())
                .filter(bytes -> bytes.length > 0 && bytes.length <= MAX_SIGNATURE_BYTES)
                .orElseThrow(() -> new RefusedCode(Reason.BAD_ENVELOPE));
        return new ForeignSignature(
                scheme,
                key.getBytes(StandardCharsets.UTF_8),
                signed(jws.getFirst(), proof, stated),
                made);
    }

    private static byte[] signed(String header, Tree proof, List<Triple> stated) throws RefusedCode {
        try {
            return LinkedProof.signed(header, proof, stated, CanonicalTriples.MAX_TRIPLES);
        } catch (IllegalArgumentException e) {
            throw Fields.refused();
        }
    }

    /// It must say that the payload is not encoded, and may say nothing that nobody here knows.
    private static void checkHeader(String base64url, SignatureScheme scheme) throws RefusedCode, JsonException {
        byte[] utf8 = Base64Url.decode(base64url).orElseThrow(() -> new RefusedCode(Reason.BAD_ENVELOPE));
        Tree header = JsonReader.read(new String(utf8, StandardCharsets.ISO_8859_1), MAX_HEADER, 2);
        if (!header.get("alg").text().equals(scheme == SignatureScheme.PS256 ? "PS256" : "EdDSA")) {
            throw new RefusedCode(Reason.UNKNOWN_ALGORITHM);
        }
        if (!LinkedProof.isPlain(header)) {
            throw new RefusedCode(Reason.BAD_ENVELOPE);
        }
    }
}
