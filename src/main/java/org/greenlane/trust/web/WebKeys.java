package org.greenlane.trust.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.health.Standing.Distrusted;
import org.greenlane.health.Standing.Trusted;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.ForeignSignature;

/// Judges who signed a certificate, and whether it was revoked. Immutable, so safe for all threads.
public final class WebKeys {
    private final long sequence;
    private final Freshness freshness;
    private final List<WebKey> keys;
    private final Map<WebKey.Name, List<WebKey>> byName;

    public WebKeys(long sequence, Freshness freshness, List<WebKey> keys) {
        this.sequence = sequence;
        this.freshness = freshness;
        this.keys = List.copyOf(keys);
        this.byName = this.keys.stream().collect(Collectors.groupingBy(WebKey::name));
    }

    /// Every key of that issuer under the key id is tried.
    public Standing judge(ForeignSignature signature, WebCertificate certificate, Instant now) {
        if (freshness.isStale(now)) {
            return new Distrusted(Reason.FOREIGN_TRUST_LIST_EXPIRED);
        }
        if (named(signature, certificate).isEmpty()) {
            return new Distrusted(Reason.UNKNOWN_KEY);
        }
        List<WebKey> made = thatMade(signature, certificate);
        if (made.isEmpty()) {
            return new Distrusted(Reason.FORGED);
        }
        return made.stream()
                .filter(key -> key.objection(certificate, now).isEmpty())
                .findFirst()
                .<Standing>map(key -> new Trusted(key.country()))
                .orElseGet(() -> new Distrusted(made.getFirst().objection(certificate, now).orElseThrow()));
    }

    /// Why the certificate does not count any more, or cannot be told to; empty if it was not revoked. Of several keys that
    /// made the signature, each is asked.
    ///
    /// @param now a list past its own end says nothing
    public Optional<Reason> revocation(ForeignSignature signature, WebCertificate certificate, Instant now) {
        List<Reason> objections = thatMade(signature, certificate).stream()
                .flatMap(key -> key.revocations().objection(certificate).stream())
                .toList();
        if (objections.contains(Reason.CERTIFICATE_REVOKED)) {
            return Optional.of(Reason.CERTIFICATE_REVOKED);
        }
        if (freshness.isStale(now)) {
            return Optional.of(Reason.REVOCATIONS_STALE);
        }
        return objections.stream().findFirst();
    }

    private List<WebKey> named(ForeignSignature signature, WebCertificate certificate) {
        String keyId = new String(signature.keyId(), StandardCharsets.UTF_8);
        return byName.getOrDefault(new WebKey.Name(certificate.issuer(), keyId), List.of());
    }

    private List<WebKey> thatMade(ForeignSignature signature, WebCertificate certificate) {
        return named(signature, certificate).stream()
                .filter(key -> signature.verifiedBy(key.key()))
                .toList();
    }

    public long sequence() {
        return sequence;
    }

    public Freshness freshness() {
        return freshness;
    }

    public List<WebKey> keys() {
        return keys;
    }
}
