package org.greenlane.proof;

import java.io.Serial;

/// Bytes that are not the signed envelope asked for.
public final class CoseException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// How bytes may fail to be the envelope asked for.
    public enum Kind {
        /// More bytes than the format allows.
        TOO_LONG,
        /// Nested deeper than the format allows.
        TOO_DEEP,
        /// Not deterministic CBOR.
        MALFORMED,
        /// No COSE_Sign1, or one whose headers are not exactly an algorithm and a key id, both protected.
        NOT_COSE,
        /// A signature algorithm that is not taken.
        UNKNOWN_ALGORITHM
    }

    CoseException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    CoseException(CborException cause) {
        super(cause.getMessage(), cause);
        this.kind = switch (cause.kind()) {
            case TOO_LONG -> Kind.TOO_LONG;
            case TOO_DEEP -> Kind.TOO_DEEP;
            case MALFORMED -> Kind.MALFORMED;
            case UNEXPECTED -> Kind.NOT_COSE;
        };
    }

    public Kind kind() {
        return kind;
    }
}
