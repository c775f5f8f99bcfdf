package org.greenlane.health;

/// The kinds of bar codes that a gate may read.
public enum Symbology {
    /// ISO/IEC 18004.
    QR_CODE,
    /// ISO/IEC 24778.
    AZTEC,
    /// ISO/IEC 16022.
    DATA_MATRIX,
    /// ISO/IEC 15438.
    PDF_417,
    /// ISO/IEC 15417. It has room for the number of a paper code, not for a signed one.
    CODE_128
}
