package org.greenlane.staff;

/// How much work Argon2id does for one PIN (RFC 9106, clause 3.1). Stored with each PIN, so that it can be raised.
///
/// @param memoryKib memory in KiB
/// @param passes how often it goes over the memory
/// @param lanes degree of parallelism
public record Strength(int memoryKib, int passes, int lanes) {
    /// What the station asks: the memory and the passes of RFC 9106's second recommended option (clause 4), in one lane,
    /// because Java computes them one after the other anyway.
    public static final Strength STATION = new Strength(64 << 10, 3, 1);

    private static final int MOST_KIB = 1 << 20;
    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;

    /// @throws IllegalArgumentException if it is none that a station works with: at most 1 GiB, 64 passes and 16 lanes
    public Strength {
        boolean possible = lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memoryKib >= 8 * lanes
                && memoryKib <= MOST_KIB;
        if (!possible) {
            throw new IllegalArgumentException("no strength that a station works with");
        }
    }
}
