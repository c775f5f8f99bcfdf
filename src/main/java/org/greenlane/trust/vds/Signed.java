package org.greenlane.trust.vds;

import java.io.IOException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.greenlane.trust.KeyId;
import org.jspecify.annotations.Nullable;

/// What X.509 certificates and revocation lists of ICAO's countries have in common.
final class Signed {
    /// Authorities also have keys on curves that the Java platform has not (RFC 5639, ICAO 9303 part 12 section 4.4).
    static final Provider ALL_CURVES = new BouncyCastleProvider();

    private static final String PSS = "1.2.840.113549.1.1.10";

    /// RSA and ECDSA with SHA-256, SHA-384 and SHA-512 (RFC 8017, RFC 5758).
    private static final Set<String> STRONG = Set.of(
            "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13",
            "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4");

    /// The same hashes by themselves.
    private static final Set<String> STRONG_HASHES =
            Set.of("2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3");

    private Signed() {}

    /// The key in it; empty if it is of no kind that is known here.
    static Optional<PublicKey> key(X509Certificate certificate) {
        try {
            return Optional.ofNullable(BouncyCastleProvider.getPublicKey(
                    SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isStrong(X509Certificate certificate) {
        return isStrong(certificate.getSigAlgOID(), certificate.getSigAlgParams());
    }

    static boolean isStrong(X509CRL list) {
        return isStrong(list.getSigAlgOID(), list.getSigAlgParams());
    }

    private static boolean isStrong(String algorithm, byte @Nullable [] parameters) {
        if (!algorithm.equals(PSS)) {
            return STRONG.contains(algorithm);
        }
        try {
            // Without any it is SHA-1.
            return parameters != null
                    && STRONG_HASHES.contains(RSASSAPSSparams.getInstance(parameters)
                            .getHashAlgorithm()
                            .getAlgorithm()
                            .getId());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The id of the key in it; empty where it has none.
    static Optional<KeyId> subjectKey(X509Certificate certificate) {
        try {
            return extension(certificate, "2.5.29.14")
                    .map(value -> KeyId.of(SubjectKeyIdentifier.getInstance(value).getKeyIdentifier()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The id of the key that certified it; empty where it has none.
    static Optional<KeyId> authorityKey(X509Certificate certificate) {
        try {
            return extension(certificate, "2.5.29.35")
                    .map(value -> AuthorityKeyIdentifier.getInstance(value).getKeyIdentifierOctets())
                    .map(KeyId::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> extension(X509Certificate certificate, String oid) {
        return Optional.ofNullable(certificate.getExtensionValue(oid))
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
    }
}
