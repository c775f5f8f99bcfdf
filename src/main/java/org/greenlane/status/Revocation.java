package org.greenlane.status;

/// Whether a code was withdrawn.
public enum Revocation {
    /// Its issuer's statuses do not say so.
    NOT_REVOKED,
    REVOKED,
    /// There are no statuses of its issuer.
    NO_STATUSES,
    /// They are damaged.
    DAMAGED
}
