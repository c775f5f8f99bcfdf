package org.greenlane.wire;

import java.time.Instant;

/// How a device's line stands.
public sealed interface LineState {
    /// Nothing is known of it yet.
    record Connecting() implements LineState {}

    /// The device works.
    record Live() implements LineState {}

    /// It cannot be used; a new attempt is made now and then.
    ///
    /// @param detail what happened and what to do, for the technician
    record Broken(LineException.Cause cause, String detail, Instant since) implements LineState {}
}
