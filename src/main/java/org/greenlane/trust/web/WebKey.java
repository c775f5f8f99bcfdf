package org.greenlane.trust.web;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.WebCertificate;

/// A key with which an issuer signs.
///
/// @param country whose issuer it is, as the station's own region says
/// @param issuer the address that certificates name
/// @param keyId under which certificates name it; several may share one
/// @param until the last moment at which it counts; empty if that is not said
/// @param revocations what was revoked of what it signed
public record WebKey(
        Region country,
        String issuer,
        String keyId,
        PublicKey key,
        Optional<Instant> until,
        WebRevocations revocations) {
    /// Where it is looked for.
    record Name(String issuer, String keyId) {}

    Name name() {
        return new Name(issuer, keyId);
    }

    /// Why this key may not have signed that certificate; empty if it may.
    Optional<Reason> objection(WebCertificate certificate, Instant now) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        if (now.isAfter(until.get())) {
            return Optional.of(Reason.KEY_EXPIRED);
        }
        boolean within = !certificate.issued().isAfter(until.get());
        return within ? Optional.empty() : Optional.of(Reason.OUTLIVES_SIGNER);
    }
}
