package org.greenlane.staff;

import java.time.Instant;

/// Whether somebody may be looked up now.
public sealed interface LookUpAnswer {
    /// It may be done, and is counted.
    record Allowed() implements LookUpAnswer {}

    /// Only with a second person, who agrees by their PIN.
    record NeedsApproval() implements LookUpAnswer {}

    /// The station has looked up as many as it may.
    ///
    /// @param until when the next may be
    record TooMany(Instant until) implements LookUpAnswer {}

    /// The count cannot be kept, so nobody may be looked up.
    record Unavailable() implements LookUpAnswer {}
}
