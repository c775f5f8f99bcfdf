package org.greenlane.sight.network;

import java.time.Duration;

/// How much is taken from a network camera, and how long it may take.
///
/// @param connect until a connection stands
/// @param read between any two bytes
/// @param part for one whole picture, and for waiting for one
/// @param bytes of one picture
record Limits(Duration connect, Duration read, Duration part, int bytes) {
    static final Limits USUAL =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(5), 8 << 20);
}
