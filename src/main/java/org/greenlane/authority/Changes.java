package org.greenlane.authority;

import java.util.Set;
import org.greenlane.health.CodeId;

/// What a delta is to say.
///
/// @param previous the sequence of the bundle that it lies on
/// @param changed how many people have another colour now; which ones follows from the people's seed and `previous`
/// @param revokedPeople whose status is withdrawn without a new one; someone who is also among the changed is withdrawn
/// @param revokedCodes which single codes are withdrawn
public record Changes(long previous, int changed, Set<Integer> revokedPeople, Set<CodeId> revokedCodes) {
    public Changes {
        revokedPeople = Set.copyOf(revokedPeople);
        revokedCodes = Set.copyOf(revokedCodes);
        if (previous < 1 || changed < 0) {
            throw new IllegalArgumentException("a delta lies on a bundle, and changes nobody or somebody");
        }
        if (changed == 0 && revokedPeople.isEmpty() && revokedCodes.isEmpty()) {
            throw new IllegalArgumentException("a delta says something");
        }
    }

    /// How many records that makes, at most.
    long size() {
        return (long) changed + revokedPeople.size() + revokedCodes.size();
    }

    /// Only other colours.
    public static Changes of(long previous, int changed) {
        return new Changes(previous, changed, Set.of(), Set.of());
    }
}
