package org.greenlane.health;

/// Which system a shown text belongs to, told by its first characters.
public enum CodeKind {
    /// The national code, `PHI1:`.
    NATIVE,
    /// The number that stands under a paper code.
    PRINTED_NUMBER,
    /// The number of a document, which staff looked up.
    DOCUMENT,
    EU_DCC,
    SMART_HEALTH_CARD,
    NZCP,
    VDS_NC,
    DIVOC,
    /// Not a health code.
    OTHER,
    /// No single code was read.
    NONE
}
