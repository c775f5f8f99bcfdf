package org.greenlane.delivery;

import java.time.Duration;

/// What a station puts up with from a wire.
///
/// @param connect how long a connection may take
/// @param answer how long an answer may take to begin
/// @param window over which the rate of data is taken
/// @param leastBytes that must come in each window: less is an attack, or of no use
/// @param mostBytes of one delivery
/// @param reserve bytes that stay free on the disk, for the log
/// @param tries in one round, as long as each brings something
public record Limits(
        Duration connect, Duration answer, Duration window, long leastBytes, long mostBytes, long reserve, int tries) {
    /// For service. 16 KiB a second: slower than any line worth the name, and 100 million people in three days.
    public static final Limits SERVICE = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(15), 15L * (16 << 10), 16L << 30, 512L << 20, 8);
}
