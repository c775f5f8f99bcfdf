package org.greenlane.trust.web;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.code.Codes;
import org.greenlane.code.NzcpDraft;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.ShcDraft;
import org.greenlane.code.WebIssuer;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;

/// Passes, cards, and documents with keys of those who issue them, all made up.
abstract class WebExamples {
    static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    static final Instant FROM = NOW.minusSeconds(3600);
    static final Instant UNTIL = NOW.plusSeconds(3600);
    static final Freshness FRESH = new Freshness(FROM, UNTIL);
    static final Region HOME = new Region("990100");
    static final Region ABROAD = new Region("NZ");
    static final SigningKey ROOT = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    static final SigningKey POLICY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    static final WebIssuer PASSES = WebIssuer.at("did:web:example.nz");
    static final WebIssuer CARDS = WebIssuer.at("https://example.org/issuer");

    static WebCode read(String text) {
        return (WebCode) ((Read) Codes.read(text, NOW)).code();
    }

    static WebCode pass(WebIssuer issuer) {
        return read(NzcpDraft.of(issuer, "key-1").at(FROM, UNTIL).text());
    }

    static ShcDraft card(WebIssuer issuer) {
        return ShcDraft.vaccination(issuer).at(FROM, UNTIL);
    }

    static Standing judge(List<WebKey> keys, WebCode code) {
        return new WebKeys(1, FRESH, keys).judge(code.signature(), code.certificate(), NOW);
    }

    static Optional<Reason> revocation(List<WebKey> keys, WebCode code) {
        return new WebKeys(1, FRESH, keys).revocation(code.signature(), code.certificate(), NOW);
    }

    static List<WebKey> did(String document) throws Exception {
        return DidDocument.read(tree(document), ABROAD);
    }

    static List<WebKey> snapshot(String document) throws Exception {
        return VciSnapshot.read(tree(document), ABROAD, NOW);
    }

    static Tree tree(String json) throws Exception {
        return JsonReader.read(json, 1 << 20, 16);
    }

    static List<WebKey> cards(String jwk) throws Exception {
        return snapshot(CARDS.snapshot(jwk, ""));
    }
}
