package org.greenlane.health;

/// What a foreign health certificate is about.
public enum CertificateKind {
    VACCINATION,
    TEST,
    RECOVERY,
    /// That its holder has met what the issuing country asks for, and not by what.
    PASS
}
