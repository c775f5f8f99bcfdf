package org.greenlane.trust.vds;

import java.security.Provider;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.greenlane.proof.StrongAlgorithms;
import org.greenlane.trust.KeyId;

/// What X.509 certificates and revocation lists of ICAO's countries have in common.
final class Signed {
    /// Authorities also have keys on curves that the Java platform has not (RFC 5639, ICAO 9303 part 12 section 4.4).
    static final Provider ALL_CURVES = new BouncyCastleProvider();

    private Signed() {}

    static boolean isStrong(X509Certificate certificate) {
        return StrongAlgorithms.signs(certificate.getSigAlgOID(), certificate.getSigAlgParams());
    }

    static boolean isStrong(X509CRL list) {
        return StrongAlgorithms.signs(list.getSigAlgOID(), list.getSigAlgParams());
    }

    /// The id of the key in it; empty where it has none.
    static Optional<KeyId> subjectKey(X509Certificate certificate) {
        try {
            return extension(certificate, "2.5.29.14")
                    .map(value -> KeyId.of(SubjectKeyIdentifier.getInstance(value).getKeyIdentifier()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The second is what BouncyCastle throws for a tag in another form than its own.
            return Optional.empty();
        }
    }

    /// The id of the key that certified it; empty where it has none.
    static Optional<KeyId> authorityKey(X509Certificate certificate) {
        try {
            return extension(certificate, "2.5.29.35")
                    .map(value -> AuthorityKeyIdentifier.getInstance(value).getKeyIdentifierOctets())
                    .map(KeyId::of);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> extension(X509Certificate certificate, String oid) {
        return Optional.ofNullable(certificate.getExtensionValue(oid))
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
    }
}
