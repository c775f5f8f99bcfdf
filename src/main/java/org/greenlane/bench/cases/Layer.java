package org.greenlane.bench.cases;

import org.greenlane.health.Reason;

/// The layers of a case, by the words of its authors.
enum Layer {
    PICTUREDECODE,
    UNPREFIX,
    B45DECODE,
    COMPRESSION,
    DECODE,
    VALIDOBJECT,
    SCHEMAVALIDATION,
    EXPIRATIONCHECK,
    VERIFY,
    KEYUSAGE;

    /// Whether this program gives that reason where this layer is wrong.
    boolean refuses(Reason reason) {
        return switch (reason) {
            case NOT_A_HEALTH_CODE -> this == UNPREFIX;
            case BAD_BASE45 -> this == B45DECODE;
            case BAD_COMPRESSION, COMPRESSION_BOMB -> this == COMPRESSION;
            case BAD_CBOR, CBOR_TOO_DEEP, BAD_ENVELOPE -> this == DECODE;
            case BAD_CLAIMS, SEVERAL_EVENTS -> this == VALIDOBJECT || this == SCHEMAVALIDATION;
            case CODE_EXPIRED, CODE_NOT_YET_VALID -> this == EXPIRATIONCHECK;
            case UNKNOWN_ALGORITHM, FORGED, UNKNOWN_KEY, KEY_EXPIRED, KEY_NOT_YET_VALID, OUTLIVES_SIGNER,
                    SIGNER_OF_OTHER_COUNTRY -> this == VERIFY;
            case KEY_FOR_OTHER_USE -> this == KEYUSAGE;
            default -> false;
        };
    }
}
