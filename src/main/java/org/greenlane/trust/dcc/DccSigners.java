package org.greenlane.trust.dcc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.health.Standing.Distrusted;
import org.greenlane.health.Standing.Trusted;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.trust.KeyId;

/// Judges who signed a DCC, and whether they may. Immutable, so safe for all threads.
public final class DccSigners {
    /// The gravest objection first: it is the one that is told.
    private static final List<Reason> BY_GRAVITY = List.of(
            Reason.KEY_FOR_OTHER_USE,
            Reason.SIGNER_OF_OTHER_COUNTRY,
            Reason.KEY_EXPIRED,
            Reason.KEY_NOT_YET_VALID,
            Reason.OUTLIVES_SIGNER);

    private final long sequence;
    private final Freshness freshness;
    private final List<DccSigner> signers;
    private final Map<KeyId, List<DccSigner>> byKeyId;

    public DccSigners(long sequence, Freshness freshness, List<DccSigner> signers) {
        this.sequence = sequence;
        this.freshness = freshness;
        this.signers = List.copyOf(signers);
        this.byKeyId = this.signers.stream().collect(Collectors.groupingBy(DccSigner::keyId));
    }

    /// Every signer of the key id is tried.
    public Standing judge(ForeignSignature signature, ForeignCertificate certificate, Instant now) {
        if (freshness.isStale(now)) {
            return new Distrusted(Reason.FOREIGN_TRUST_LIST_EXPIRED);
        }
        List<DccSigner> ofId = byKeyId.getOrDefault(KeyId.of(signature.keyId()), List.of());
        if (ofId.isEmpty()) {
            return new Distrusted(Reason.UNKNOWN_KEY);
        }
        List<Optional<Reason>> objections = ofId.stream()
                .filter(signer -> signature.verifiedBy(signer.key()))
                .map(signer -> signer.objection(certificate, now))
                .toList();
        if (objections.contains(Optional.<Reason>empty())) {
            return new Trusted(certificate.issuer());
        }
        return BY_GRAVITY.stream()
                .filter(reason -> objections.contains(Optional.of(reason)))
                .findFirst()
                .<Standing>map(Distrusted::new)
                .orElseGet(() -> new Distrusted(Reason.FORGED));
    }

    public long sequence() {
        return sequence;
    }

    public Freshness freshness() {
        return freshness;
    }

    public List<DccSigner> signers() {
        return signers;
    }
}
