package org.greenlane.trust;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.Standing.Distrusted;
import org.greenlane.health.Standing.Trusted;
import org.greenlane.proof.CoseSign1;

/// Judges who signed something, and whether they may. Immutable, so safe for all threads.
public final class Trust {
    /// The gravest objection first: it is the one that is told.
    private static final List<Reason> BY_GRAVITY = List.of(
            Reason.KEY_REVOKED, Reason.KEY_FOR_OTHER_USE, Reason.KEY_EXPIRED, Reason.KEY_NOT_YET_VALID);

    private final Optional<TrustList> list;
    private final Map<Region, List<TrustedKey>> keysOfRegion;

    /// @param list empty if the station has none: then nobody is trusted
    public Trust(Optional<TrustList> list) {
        this.list = list;
        this.keysOfRegion =
                list.map(TrustList::keys).orElse(List.of()).stream().collect(Collectors.groupingBy(TrustedKey::region));
    }

    /// Why nothing counts that was ever judged under it; empty where its keys say.
    public Optional<Reason> objection(Instant now) {
        if (list.isEmpty()) {
            return Optional.of(Reason.NO_TRUST_LIST);
        }
        return list.get().freshness().isStale(now) ? Optional.of(Reason.TRUST_LIST_EXPIRED) : Optional.empty();
    }

    /// Whether whatever was judged at one moment would be judged the same at another: neither the list nor a key of it begins,
    /// ends or is revoked between them.
    public boolean isTheSame(Instant one, Instant other) {
        return objection(one).equals(objection(other))
                && keysOfRegion.values().stream().flatMap(List::stream).allMatch(key -> key.isTheSame(one, other));
    }

    /// @param issuer the region that the signed thing names as its own
    public Standing judge(CoseSign1 signed, Region issuer, KeyUse use, Instant now) {
        Optional<Reason> useless = objection(now);
        if (useless.isPresent()) {
            return new Distrusted(useless.get());
        }
        List<TrustedKey> ofRegion = keysOfRegion.getOrDefault(issuer, List.of());
        if (ofRegion.isEmpty()) {
            return new Distrusted(Reason.UNKNOWN_REGION);
        }
        KeyId named = KeyId.of(signed.keyId());
        List<TrustedKey> ofId = ofRegion.stream().filter(key -> key.keyId().equals(named)).toList();
        if (ofId.isEmpty()) {
            return new Distrusted(Reason.UNKNOWN_KEY);
        }
        return judgeBy(ofId.stream().filter(key -> signed.verifiedBy(key.key())).toList(), issuer, use, now);
    }

    /// The list may name the key that verifies more than once, for several times or uses: one good entry is enough,
    /// but a revocation counts wherever it stands.
    private static Standing judgeBy(List<TrustedKey> verifying, Region issuer, KeyUse use, Instant now) {
        if (verifying.isEmpty()) {
            return new Distrusted(Reason.FORGED);
        }
        List<Optional<Reason>> objections =
                verifying.stream().map(key -> key.objection(use, now)).toList();
        boolean revoked = objections.contains(Optional.of(Reason.KEY_REVOKED));
        if (!revoked && objections.contains(Optional.<Reason>empty())) {
            return new Trusted(issuer);
        }
        return BY_GRAVITY.stream()
                .filter(reason -> objections.contains(Optional.of(reason)))
                .findFirst()
                .<Standing>map(Distrusted::new)
                .orElseThrow();
    }

    /// Which issue of the list it is; empty if there is none.
    public Optional<Long> sequence() {
        return list.map(TrustList::sequence);
    }

    /// How old the list is; empty if there is none.
    public Optional<Freshness> freshness() {
        return list.map(TrustList::freshness);
    }
}
