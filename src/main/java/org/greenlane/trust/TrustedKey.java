package org.greenlane.trust;

import java.security.PublicKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.PublicKeys;

/// One key of one region, as the root vouches for it.
///
/// @param keyId the id under which signed things name it; usually, not necessarily, the beginning of its fingerprint
/// @param from the first moment at which it counts
/// @param until the first moment at which it does not count any more
/// @param revoked from then on nothing signed with it counts, whenever it was signed: who stole a key can backdate
public record TrustedKey(
        Region region,
        KeyId keyId,
        PublicKey key,
        Set<KeyUse> uses,
        Instant from,
        Instant until,
        Optional<Instant> revoked) {
    /// @throws IllegalArgumentException if it has no use, or ends before it begins
    public TrustedKey {
        uses = Set.copyOf(uses);
        if (uses.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException("a key has a use, and begins before it ends");
        }
    }

    /// A key under the id that follows from it, not revoked.
    public static TrustedKey of(Region region, PublicKey key, KeyUse use, Instant from, Instant until) {
        KeyId keyId = KeyId.of(PublicKeys.keyId(key));
        return new TrustedKey(region, keyId, key, EnumSet.of(use), from, until, Optional.empty());
    }

    public TrustedKey revokedAt(Instant when) {
        return new TrustedKey(region, keyId, key, uses, from, until, Optional.of(when));
    }

    /// Why this key may not have signed something for that use; empty if it may.
    Optional<Reason> objection(KeyUse use, Instant now) {
        if (revoked.isPresent() && !now.isBefore(revoked.get())) {
            return Optional.of(Reason.KEY_REVOKED);
        }
        if (!uses.contains(use)) {
            return Optional.of(Reason.KEY_FOR_OTHER_USE);
        }
        if (!now.isBefore(until)) {
            return Optional.of(Reason.KEY_EXPIRED);
        }
        return now.isBefore(from) ? Optional.of(Reason.KEY_NOT_YET_VALID) : Optional.empty();
    }

    /// Whether nothing said of it changes between two moments, whichever comes first.
    boolean isTheSame(Instant one, Instant other) {
        return Stream.concat(Stream.of(from, until), revoked.stream())
                .allMatch(change -> one.isBefore(change) == other.isBefore(change));
    }
}
