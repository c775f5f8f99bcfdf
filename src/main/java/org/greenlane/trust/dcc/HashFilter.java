package org.greenlane.trust.dcc;

/// Tells whether it holds a hash. It may say so of one that it does not hold, and never the other way round.
interface HashFilter {
    /// @param hash the 16 bytes that stand in batches
    RevocationSlice.Answer ask(byte[] hash);
}
