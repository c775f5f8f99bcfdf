package org.greenlane.trust.vds;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.ForeignSignature;
import org.jspecify.annotations.Nullable;

/// Which signers of seals were revoked, by the lists of their authorities (RFC 5280 section 5).
public final class VdsRevocations {
    private final long sequence;
    private final Freshness freshness;
    private final List<X509CRL> lists;

    /// What was found out last; it stays right as long as the authorities are the same, for neither of them changes.
    private final AtomicReference<@Nullable Genuine> known = new AtomicReference<>();

    /// Which lists those authorities signed: asked once, not for each seal.
    private record Genuine(VdsAuthorities authorities, Set<X509CRL> lists) {
        boolean isBy(VdsAuthorities others) {
            return authorities == others;
        }
    }

    public VdsRevocations(long sequence, Freshness freshness, List<X509CRL> lists) {
        this.sequence = sequence;
        this.freshness = freshness;
        this.lists = List.copyOf(lists);
    }

    /// Why a seal's signer does not count, or cannot be told to count; empty if it was not revoked. A list says no for ever,
    /// and yes only until its next issue is due.
    ///
    /// @param authorities who may have signed the lists
    public Optional<Reason> objection(ForeignSignature signature, VdsAuthorities authorities, Instant now) {
        Optional<X509Certificate> signer = Certificates.read(signature.keyId());
        if (signer.isEmpty()) {
            return Optional.of(Reason.BAD_SIGNER_CERTIFICATE);
        }
        List<X509CRL> named = lists.stream()
                .filter(list -> list.getIssuerX500Principal().equals(signer.get().getIssuerX500Principal()))
                .toList();
        Set<X509CRL> genuine = genuine(authorities).lists();
        List<X509CRL> signed = named.stream().filter(genuine::contains).toList();
        if (signed.stream().anyMatch(list -> list.getRevokedCertificate(signer.get().getSerialNumber()) != null)) {
            return Optional.of(Reason.KEY_REVOKED);
        }
        Optional<X509CRL> newest = signed.stream()
                .filter(list -> isWhole(list) && !list.getThisUpdate().toInstant().isAfter(now))
                .max(Comparator.comparing(X509CRL::getThisUpdate));
        if (newest.isPresent()) {
            boolean stale = freshness.isStale(now) || isOverdue(newest.get(), now);
            return stale ? Optional.of(Reason.REVOCATIONS_STALE) : Optional.empty();
        }
        return Optional.of(named.size() > signed.size() ? Reason.REVOCATIONS_FORGED : Reason.NO_REVOCATIONS);
    }

    private Genuine genuine(VdsAuthorities authorities) {
        Genuine last = known.get();
        if (last != null && last.isBy(authorities)) {
            return last;
        }
        Set<X509CRL> genuine = Collections.newSetFromMap(new IdentityHashMap<>());
        lists.stream().filter(authorities::signed).forEach(genuine::add);
        Genuine found = new Genuine(authorities, genuine);
        known.set(found);
        return found;
    }

    /// Finds out beforehand which lists are genuine, so that the first seal does not wait for it.
    public void prepare(VdsAuthorities authorities) {
        genuine(authorities);
    }

    /// Lists of some kinds of certificates only, or of what changed, are marked as critical (RFC 5280 section 5.2).
    private static boolean isWhole(X509CRL list) {
        return list.getCriticalExtensionOIDs() == null || list.getCriticalExtensionOIDs().isEmpty();
    }

    private static boolean isOverdue(X509CRL list, Instant now) {
        return list.getNextUpdate() == null || !now.isBefore(list.getNextUpdate().toInstant());
    }

    public long sequence() {
        return sequence;
    }

    public Freshness freshness() {
        return freshness;
    }

    public List<X509CRL> lists() {
        return lists;
    }
}
