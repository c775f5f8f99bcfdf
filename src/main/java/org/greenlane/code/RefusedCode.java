package org.greenlane.code;

import java.io.Serial;
import org.greenlane.health.Reason;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CoseException;

/// Leaves the reader of a code at the first thing that is wrong. Holds no word of the code itself.
final class RefusedCode extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedCode(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    static RefusedCode of(CoseException e) {
        return new RefusedCode(
                switch (e.kind()) {
                    case TOO_LONG -> Reason.CODE_TOO_LONG;
                    case TOO_DEEP -> Reason.CBOR_TOO_DEEP;
                    case MALFORMED -> Reason.BAD_CBOR;
                    case NOT_COSE -> Reason.BAD_ENVELOPE;
                    case UNKNOWN_ALGORITHM -> Reason.UNKNOWN_ALGORITHM;
                });
    }

    static RefusedCode of(CborException e) {
        return new RefusedCode(
                switch (e.kind()) {
                    case TOO_LONG -> Reason.CODE_TOO_LONG;
                    case TOO_DEEP -> Reason.CBOR_TOO_DEEP;
                    case MALFORMED -> Reason.BAD_CBOR;
                    case UNEXPECTED -> Reason.BAD_CLAIMS;
                });
    }

    Reason reason() {
        return reason;
    }
}
