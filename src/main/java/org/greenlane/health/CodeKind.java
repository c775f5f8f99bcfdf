package org.greenlane.health;

/// Which system a shown text belongs to, told by its first characters.
public enum CodeKind {
    /// The national code, `PHI1:`.
    NATIVE,
    /// The number that stands under a paper code.
    PRINTED_NUMBER,
    /// The number of a document, which staff looked up.
    DOCUMENT,
    /// A chip card that somebody laid on the reader of their own accord, which is the consent to be looked up by it.
    ID_CARD,
    /// The printed lines of a passport or card, likewise.
    MRZ,
    EU_DCC,
    SMART_HEALTH_CARD,
    NZCP,
    VDS_NC,
    DIVOC,
    /// Not a health code.
    OTHER,
    /// No single code was read.
    NONE,
    /// A temporary slip of a station, `GLS1:`.
    SLIP
}
