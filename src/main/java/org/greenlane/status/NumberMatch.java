package org.greenlane.status;

import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;

/// Whose printed number it is.
public sealed interface NumberMatch {
    /// Exactly one person has it; [StatusStore#find] says the status.
    record One(SubjectKey subject) implements NumberMatch {}

    /// Nobody has it.
    record Nobody() implements NumberMatch {}

    /// More than one person has it.
    record Several() implements NumberMatch {}

    /// The pages cannot answer.
    record Unanswerable(Reason reason) implements NumberMatch {}
}
