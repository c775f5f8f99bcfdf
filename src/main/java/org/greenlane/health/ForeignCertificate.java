package org.greenlane.health;

import java.time.Instant;

/// What the health certificate of another country says of one person. It is a claim: nothing counts before its signature
/// has been judged.
///
/// @param scheme by which it was made
/// @param issuer the country
/// @param name for this one passage only
/// @param birth likewise
/// @param id its own id, by which it can be revoked
/// @param issued when it was signed
/// @param expires when it ends; whether that moment still counts is the scheme's own
public record ForeignCertificate(
        CodeKind scheme,
        Region issuer,
        CertificateKind kind,
        ForeignName name,
        BirthDate birth,
        String id,
        Instant issued,
        Instant expires) {
    /// Says only whose certificate it is like, not whose it is.
    @Override
    public String toString() {
        return "ForeignCertificate[" + scheme + " " + issuer + " " + kind + "]";
    }
}
