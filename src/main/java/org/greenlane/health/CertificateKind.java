package org.greenlane.health;

/// What a foreign health certificate is about.
public enum CertificateKind {
    VACCINATION,
    TEST,
    RECOVERY
}
