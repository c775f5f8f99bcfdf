package org.greenlane.trust.dcc;

import java.time.Instant;
import java.util.List;

/// What one published list says, once its signature was found to be right.
///
/// @param until when it does not count any more
record PublishedSigners(List<DccSigner> signers, Instant until) {
    PublishedSigners {
        signers = List.copyOf(signers);
    }

    /// Of a list that says no end of its own.
    static PublishedSigners withoutEnd(List<DccSigner> signers) {
        return new PublishedSigners(signers, Instant.MAX);
    }
}
