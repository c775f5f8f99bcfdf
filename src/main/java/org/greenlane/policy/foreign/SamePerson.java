package org.greenlane.policy.foreign;

/// Whether a certificate is about the person of a document.
public enum SamePerson {
    SAME,
    NOT_THE_SAME_PERSON,
    /// Neither says enough, or they agree in part: staff compare.
    CANNOT_TELL
}
