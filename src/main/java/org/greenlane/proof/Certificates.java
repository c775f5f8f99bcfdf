package org.greenlane.proof;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;

/// X.509 certificates and revocation lists (RFC 5280), one at a time and as DER.
public final class Certificates {
    /// The longest certificate taken, in bytes.
    public static final int MAX_BYTES = 4096;

    private Certificates() {}

    /// @return empty if it is not exactly one certificate
    public static Optional<X509Certificate> read(byte[] der) {
        if (der.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            X509Certificate certificate = (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
            return Optional.of(certificate).filter(read -> Arrays.equals(encoded(read), der));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /// @return empty if it is not exactly one revocation list
    public static Optional<X509CRL> readCrl(byte[] der) {
        try {
            X509CRL list = (X509CRL) factory().generateCRL(new ByteArrayInputStream(der));
            return Optional.of(list).filter(read -> Arrays.equals(encoded(read), der));
        } catch (CertificateException | CRLException e) {
            return Optional.empty();
        }
    }

    /// The key in a certificate, if it is of a kind that signs foreign certificates, and a point that is on its curve.
    public static Optional<PublicKey> signingKey(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        boolean usable = SignatureScheme.of(key).filter(scheme -> scheme != SignatureScheme.EDDSA).isPresent()
                && !(key instanceof ECPublicKey point && !PublicKeys.isOnItsCurve(point));
        return usable ? Optional.of(key) : Optional.empty();
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            return new byte[0];
        }
    }

    private static byte[] encoded(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            return new byte[0];
        }
    }
}
