package org.greenlane.trust.web;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonWebKey;
import org.greenlane.proof.Tree;

/// The directory of issuers of SMART Health Cards as it is published for use without a network (`logs/vci_snapshot.json` of
/// vci-directory): issuers with their JWK sets and lists of revoked cards.
final class VciSnapshot {
    /// So much older than the file of the region may a list of revoked cards be.
    static final Duration MAX_AGE_OF_REVOCATIONS = Duration.ofDays(7);

    private static final int MAX_CERTIFICATE = 8192;
    private static final int MAX_REVOKED = 1_000_000;

    private VciSnapshot() {}

    /// @param created when the region signed it
    /// @return the keys that are usable; an entry that is not trusts nobody, and does no harm
    static List<WebKey> read(Tree snapshot, Region country, Instant created) {
        List<WebKey> keys = new ArrayList<>();
        for (Tree entry : snapshot.get("issuerInfo").list()) {
            String issuer = entry.get("issuer").get("iss").text();
            boolean old = time(entry.get("lastRetrieved"))
                    .or(() -> time(snapshot.get("time")))
                    .map(read -> read.plus(MAX_AGE_OF_REVOCATIONS).isBefore(created))
                    .orElse(true);
            for (Tree jwk : entry.get("keys").list()) {
                key(issuer, jwk, revocations(jwk, entry.get("crls").list(), old), country).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private static Optional<WebKey> key(String issuer, Tree jwk, WebRevocations revocations, Region country) {
        boolean signs = jwk.get("use").text().equals("sig") && jwk.get("alg").text().equals("ES256");
        Optional<PublicKey> key = JsonWebKey.read(jwk);
        String keyId = jwk.get("kid").text();
        if (!signs || issuer.isEmpty() || key.isEmpty() || !JsonWebKey.thumbprint(jwk).equals(keyId)) {
            return Optional.empty();
        }
        List<Tree> chain = jwk.get("x5c").list();
        if (chain.isEmpty()) {
            return Optional.of(new WebKey(country, issuer, keyId, key.get(), Optional.empty(), revocations));
        }
        return until(chain.getFirst().text(), key.get())
                .map(until -> new WebKey(country, issuer, keyId, key.get(), Optional.of(until), revocations));
    }

    /// Until when the certificate of a key counts; empty if it is none, or another key's.
    private static Optional<Instant> until(String base64, PublicKey key) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            if (encoded.length > MAX_CERTIFICATE) {
                return Optional.empty();
            }
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return key.equals(certificate.getPublicKey())
                    ? Optional.of(certificate.getNotAfter().toInstant())
                    : Optional.empty();
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WebRevocations revocations(Tree jwk, List<Tree> lists, boolean old) {
        Optional<Tree> ofKey =
                lists.stream().filter(list -> list.get("kid").equals(jwk.get("kid"))).findFirst();
        Tree announced = jwk.get("crlVersion");
        if (announced instanceof Tree.Nothing && ofKey.isEmpty()) {
            return new WebRevocations.None();
        }
        if (ofKey.isEmpty() || !ofKey.get().get("method").text().equals("rid")) {
            return new WebRevocations.Unusable(Reason.NO_REVOCATIONS);
        }
        boolean older = !(announced instanceof Tree.Nothing) && count(ofKey.get().get("ctr")) < count(announced);
        return old || older
                ? new WebRevocations.Unusable(Reason.REVOCATIONS_STALE)
                : listed(ofKey.get().get("rids").list());
    }

    /// How often a list was changed; some write it as a text. What is no number is older than all.
    private static long count(Tree number) {
        if (number instanceof Tree.Whole(long count)) {
            return count;
        }
        try {
            return Long.parseLong(number.text());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /// One entry that cannot be read makes all unusable: nobody could tell whom it meant.
    private static WebRevocations listed(List<Tree> ids) {
        if (ids.size() > MAX_REVOKED) {
            return new WebRevocations.Unusable(Reason.NO_REVOCATIONS);
        }
        Map<String, Instant> revoked = new HashMap<>();
        for (Tree entry : ids) {
            String id = entry.text();
            int dot = id.indexOf('.');
            try {
                Instant before = dot < 0 ? Instant.MAX : Instant.ofEpochSecond(Long.parseLong(id, dot + 1, id.length(), 10));
                revoked.merge(dot < 0 ? id : id.substring(0, dot), before, (a, b) -> a.isAfter(b) ? a : b);
            } catch (NumberFormatException | DateTimeException e) {
                return new WebRevocations.Unusable(Reason.NO_REVOCATIONS);
            }
        }
        return new WebRevocations.Listed(revoked);
    }

    private static Optional<Instant> time(Tree text) {
        try {
            return Optional.of(Instant.parse(text.text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
