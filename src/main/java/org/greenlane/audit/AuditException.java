package org.greenlane.audit;

import java.io.Serial;
import org.greenlane.ledger.LedgerException;

/// The log cannot be used. While it cannot, nobody passes silently.
public final class AuditException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why the log cannot be used.
    public enum Kind {
        /// Another process has it open.
        IN_USE,
        /// The key file is not the one it was written with.
        WRONG_KEY,
        /// The key file is not the one it was written with, or the file is damaged: nothing is there to tell which.
        WRONG_KEY_OR_DAMAGED,
        /// The key is right, but it does not open, or what it says of itself is gone or does not unseal.
        DAMAGED,
        /// It opens, but it had come further before: it is a copy of an earlier day, or its end was taken away.
        ROLLED_BACK,
        /// It opens and is as long as it was, but holds something else.
        FORKED,
        /// The disk does not take or give the bytes.
        DISK,
        /// It has been closed.
        CLOSED
    }

    public AuditException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    AuditException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /// What became of the log's file.
    static AuditException of(LedgerException e) {
        Kind kind = switch (e.kind()) {
            case IN_USE -> Kind.IN_USE;
            case WRONG_KEY -> Kind.WRONG_KEY;
            case WRONG_KEY_OR_DAMAGED -> Kind.WRONG_KEY_OR_DAMAGED;
            case DAMAGED -> Kind.DAMAGED;
            case DISK -> Kind.DISK;
            case CLOSED -> Kind.CLOSED;
        };
        return new AuditException(kind, String.valueOf(e.getMessage()), e);
    }

    public Kind kind() {
        return kind;
    }
}
