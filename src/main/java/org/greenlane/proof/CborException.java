package org.greenlane.proof;

import java.io.Serial;

/// Bytes that are not the CBOR asked for.
public final class CborException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// How bytes may fail to be the CBOR asked for.
    public enum Kind {
        /// More bytes than the format allows.
        TOO_LONG,
        /// Nested deeper than the format allows.
        TOO_DEEP,
        /// Not well-formed, or well-formed but not in the one deterministic encoding.
        MALFORMED,
        /// Deterministic CBOR, but not the fields that the format asks for.
        UNEXPECTED
    }

    public CborException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    CborException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
