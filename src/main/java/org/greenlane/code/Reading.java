package org.greenlane.code;

import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;

/// What became of a text that was shown.
public sealed interface Reading {
    /// A code in the form that its kind asks for, within its own times. Its signature has not been looked at.
    record Read(PresentedCode code) implements Reading {}

    /// No code that counts.
    ///
    /// @param kind what it looks like
    record Refused(Reason reason, CodeKind kind) implements Reading {}
}
