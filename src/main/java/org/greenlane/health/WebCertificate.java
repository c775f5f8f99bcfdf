package org.greenlane.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a health certificate says whose issuer is named by an address on the web: a SMART Health Card, New Zealand's pass, or
/// one of DIVOC.
/// It is a claim: nothing counts before its signature has been judged.
///
/// @param scheme by which it was made
/// @param issuer the address, as it stands there
/// @param name for this one passage only
/// @param birth likewise
/// @param events at least one, all of that kind
/// @param issued the first moment at which it counts
/// @param expires the first moment at which it does not count any more; empty if it says none
/// @param revocationIds by any of which it can be revoked; empty if it cannot
public record WebCertificate(
        CodeKind scheme,
        String issuer,
        CertificateKind kind,
        ForeignName name,
        BirthDate birth,
        List<CertifiedEvent> events,
        Instant issued,
        Optional<Instant> expires,
        Set<String> revocationIds) {
    public WebCertificate {
        revocationIds = Set.copyOf(revocationIds);
        events = List.copyOf(events);
    }

    /// Why it does not count at that moment; empty if it does.
    public Optional<Reason> objection(Instant now) {
        if (now.isBefore(issued)) {
            return Optional.of(Reason.CODE_NOT_YET_VALID);
        }
        boolean over = expires.isPresent() && !now.isBefore(expires.get());
        return over ? Optional.of(Reason.CODE_EXPIRED) : Optional.empty();
    }

    /// Says only what it is like, not whose it is.
    @Override
    public String toString() {
        return "WebCertificate[" + scheme + " " + kind + "]";
    }
}
