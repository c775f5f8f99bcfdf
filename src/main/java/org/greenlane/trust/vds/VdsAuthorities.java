package org.greenlane.trust.vds;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.health.Standing.Distrusted;
import org.greenlane.health.Standing.Trusted;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.ForeignSignature;

/// Judges who signed a seal, and whether they may. Immutable, so safe for all threads.
public final class VdsAuthorities {
    /// Extended key usage: signs VDS-NC.
    private static final String SIGNS_SEALS = "2.23.136.1.1.14.2";

    private static final int SIGNS = 0;

    /// The most signers remembered; the world has a few hundred.
    private static final int MAX_KNOWN = 4096;

    private final long sequence;
    private final Freshness freshness;
    private final List<VdsAuthority> authorities;

    /// Signers of whom it was found out which authority certified them, by their whole certificate: one signs very many
    /// seals. Only those are in it whom one did certify, so nobody else can fill it.
    private final Map<ByteBuffer, VdsAuthority> certified = new ConcurrentHashMap<>();

    public VdsAuthorities(long sequence, Freshness freshness, List<VdsAuthority> authorities) {
        this.sequence = sequence;
        this.freshness = freshness;
        this.authorities = List.copyOf(authorities);
    }

    /// The path from a trusted authority over the signer to the seal. That a signer names an authority proves nothing: its
    /// certificate must be signed by that authority's key.
    public Standing judge(ForeignSignature signature, ForeignCertificate certificate, Instant now) {
        if (freshness.isStale(now)) {
            return new Distrusted(Reason.FOREIGN_TRUST_LIST_EXPIRED);
        }
        Optional<X509Certificate> signer = Certificates.read(signature.keyId());
        Optional<PublicKey> key = signer.flatMap(Certificates::signingKey);
        if (signer.isEmpty() || key.isEmpty()) {
            return new Distrusted(Reason.BAD_SIGNER_CERTIFICATE);
        }
        List<VdsAuthority> named =
                authorities.stream().filter(each -> each.isNamedBy(signer.get())).toList();
        if (named.isEmpty()) {
            return new Distrusted(Reason.UNKNOWN_KEY);
        }
        Optional<VdsAuthority> authority = certifier(ByteBuffer.wrap(signature.keyId()), signer.get(), named);
        if (authority.isEmpty() || !signature.verifiedBy(key.get())) {
            return new Distrusted(Reason.FORGED);
        }
        return objection(authority.get(), signer.get(), certificate, now)
                .<Standing>map(Distrusted::new)
                .orElseGet(() -> new Trusted(certificate.issuer()));
    }

    private Optional<VdsAuthority> certifier(ByteBuffer whole, X509Certificate signer, List<VdsAuthority> named) {
        VdsAuthority known = certified.get(whole);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<VdsAuthority> found = named.stream().filter(each -> each.certified(signer)).findFirst();
        if (certified.size() < MAX_KNOWN) {
            found.ifPresent(authority -> certified.put(whole, authority));
        }
        return found;
    }

    private static Optional<Reason> objection(
            VdsAuthority authority, X509Certificate signer, ForeignCertificate certificate, Instant now) {
        if (!signsSeals(signer)) {
            return Optional.of(Reason.KEY_FOR_OTHER_USE);
        }
        boolean own = authority.country().equals(certificate.issuer())
                && VdsAuthority.country(signer.getSubjectX500Principal()).equals(Optional.of(certificate.issuer()));
        if (!own) {
            return Optional.of(Reason.SIGNER_OF_OTHER_COUNTRY);
        }
        if (now.isAfter(signer.getNotAfter().toInstant()) || now.isAfter(authority.until())) {
            return Optional.of(Reason.KEY_EXPIRED);
        }
        return now.isBefore(signer.getNotBefore().toInstant()) || now.isBefore(authority.from())
                ? Optional.of(Reason.KEY_NOT_YET_VALID)
                : Optional.empty();
    }

    private static boolean signsSeals(X509Certificate signer) {
        try {
            boolean[] usage = signer.getKeyUsage();
            List<String> extended = signer.getExtendedKeyUsage();
            return extended != null
                    && extended.contains(SIGNS_SEALS)
                    && (usage == null || usage[SIGNS])
                    && signer.getBasicConstraints() < 0
                    && !signer.hasUnsupportedCriticalExtension();
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /// Whether one of these authorities signed that list, and is the one over whose signers it is. An authority that changed
    /// its key signs with its new one also about signers of the old.
    boolean signed(X509CRL list) {
        return authorities.stream()
                .filter(each -> each.name().equals(list.getIssuerX500Principal()))
                .anyMatch(each -> each.signed(list));
    }

    public long sequence() {
        return sequence;
    }

    public Freshness freshness() {
        return freshness;
    }

    public List<VdsAuthority> authorities() {
        return authorities;
    }
}
