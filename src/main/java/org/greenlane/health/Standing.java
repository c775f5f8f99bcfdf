package org.greenlane.health;

/// What trust says of the issuer of one signed thing.
public sealed interface Standing {
    /// The signature is right, and its key was allowed to make it at that time.
    record Trusted(Region issuer) implements Standing {}

    /// Nothing in the signed thing counts.
    record Distrusted(Reason reason) implements Standing {}
}
