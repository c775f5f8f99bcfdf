package org.greenlane.trust.vds;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.greenlane.health.Region;
import org.greenlane.proof.Certificates;
import org.greenlane.trust.KeyId;

/// One authority that certifies the signers of seals (a Country Signing Certification Authority). That it stands in a file of
/// the region, whole, is what makes it trusted.
///
/// @param country whose it is
/// @param name under which signers name it
/// @param keyId likewise; neither of them proves anything
/// @param until the last moment at which it counts
public record VdsAuthority(
        Region country, X500Principal name, KeyId keyId, PublicKey key, Instant from, Instant until) {
    /// Extended key usage: health certificates only.
    private static final String HEALTH = "2.23.136.1.1.14.1";

    private static final int CERTIFIES = 5;

    /// @param der an X.509 certificate
    /// @return empty if it is none, or that of no authority, or its key is of a kind that is not known here
    public static Optional<VdsAuthority> of(byte[] der) {
        return Certificates.read(der).filter(VdsAuthority::certifies).flatMap(VdsAuthority::of);
    }

    private static Optional<VdsAuthority> of(X509Certificate certificate) {
        Optional<PublicKey> key = Certificates.anyKey(certificate);
        Optional<KeyId> keyId = Signed.subjectKey(certificate);
        Optional<Region> country = country(certificate.getSubjectX500Principal());
        if (key.isEmpty() || keyId.isEmpty() || country.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VdsAuthority(
                country.get(),
                certificate.getSubjectX500Principal(),
                keyId.get(),
                key.get(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant()));
    }

    private static boolean certifies(X509Certificate certificate) {
        try {
            boolean[] usage = certificate.getKeyUsage();
            List<String> extended = certificate.getExtendedKeyUsage();
            return certificate.getBasicConstraints() >= 0
                    && !certificate.hasUnsupportedCriticalExtension()
                    && (usage == null || usage[CERTIFIES])
                    && (extended == null || extended.contains(HEALTH));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    static Optional<Region> country(X500Principal name) {
        return Certificates.country(name)
                .filter(code -> code.length() == 2 && Region.isRegion(code))
                .map(Region::new);
    }

    /// Whether a signer says that this authority certified it.
    boolean isNamedBy(X509Certificate signer) {
        return signer.getIssuerX500Principal().equals(name) && Signed.authorityKey(signer).equals(Optional.of(keyId));
    }

    /// Whether this authority's key did certify it.
    boolean certified(X509Certificate signer) {
        try {
            signer.verify(key, Signed.ALL_CURVES);
            return Signed.isStrong(signer);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    boolean signed(X509CRL list) {
        try {
            list.verify(key, Signed.ALL_CURVES);
            return Signed.isStrong(list);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
