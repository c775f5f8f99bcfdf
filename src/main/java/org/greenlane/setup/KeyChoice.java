package org.greenlane.setup;

import org.greenlane.health.Typed;

/// What shall open the station's key.
public sealed interface KeyChoice {
    /// Typed at each start.
    record Passphrase(Typed words) implements KeyChoice {}

    /// A key file on a stick, which is in the machine at each start.
    ///
    /// @param folder where it is made
    record Stick(String folder) implements KeyChoice {}

    /// Nothing: whoever takes the disk reads all of it.
    record Open() implements KeyChoice {}
}
