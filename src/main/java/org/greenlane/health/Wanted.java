package org.greenlane.health;

import java.time.Instant;

/// What else is asked of somebody who has shown a part of what answers them.
public sealed interface Wanted {
    /// From when on what was shown so far is forgotten.
    Instant until();

    /// The other codes of the same certificate.
    ///
    /// @param shown how many of them have been shown
    /// @param all how many there are
    record Codes(int shown, int all, Instant until) implements Wanted {}

    /// The document of the certificate's holder.
    ///
    /// @param orStaff true where staff may compare instead
    record Document(boolean orStaff, Instant until) implements Wanted {}
}
