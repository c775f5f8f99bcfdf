package org.greenlane.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// X.509 certificates and revocation lists (RFC 5280), one at a time and as DER.
public final class Certificates {
    /// The longest certificate taken, in bytes.
    public static final int MAX_BYTES = 4096;

    /// Authorities also have keys on curves that the Java platform has not (RFC 5639, ICAO 9303 part 12 section 4.4).
    private static final Provider ALL_CURVES = new BouncyCastleProvider();

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

    /// The key in a certificate of an authority, also on curves that the Java platform has not; empty if it is of no kind that
    /// is known here.
    public static Optional<PublicKey> anyKey(X509Certificate certificate) {
        try {
            return Optional.ofNullable(BouncyCastleProvider.getPublicKey(
                    SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /// Whether a certificate counts at that moment; its first and its last still do.
    public static boolean counts(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    /// Whether this authority is the one that a certificate names, and its key did certify it.
    public static boolean certified(X509Certificate authority, X509Certificate certificate) {
        boolean named = certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
        return named && anyKey(authority).filter(key -> signed(key, certificate)).isPresent();
    }

    private static boolean signed(PublicKey key, X509Certificate certificate) {
        try {
            certificate.verify(key, ALL_CURVES);
            return StrongAlgorithms.signs(certificate.getSigAlgOID(), certificate.getSigAlgParams());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// The country in a name, in capitals: some write it small, against the profile. Empty if there is none, or more than one.
    public static Optional<String> country(X500Principal name) {
        try {
            RDN[] countries = X500Name.getInstance(name.getEncoded()).getRDNs(BCStyle.C);
            return countries.length == 1
                    ? Optional.of(countries[0].getFirst().getValue().toString().toUpperCase(Locale.ROOT))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
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
