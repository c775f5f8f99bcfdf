package org.greenlane.delivery;

import java.io.Serial;

/// A delivery could not be fetched. Nothing has changed but what is left over for the next try.
public final class DeliveryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why, by name.
    public enum Kind {
        /// Nobody answers at that address.
        UNREACHABLE,
        /// It cannot prove who it is (TLS, RFC 8446).
        TLS_FAILED,
        /// It answers that there is no such thing.
        NOT_FOUND,
        /// It answers something that is no file.
        BAD_ANSWER,
        /// It points somewhere else that may not be followed, or round in circles.
        REDIRECT_REFUSED,
        /// It broke off, again and again.
        BROKEN_OFF,
        /// It comes slower than the least rate.
        TOO_SLOW,
        /// It is longer than it may be, or goes on for ever.
        TOO_LARGE,
        /// It is not the file that the index names.
        WRONG_HASH,
        /// The index is no index.
        BAD_INDEX,
        /// The station's own disk failed or is full.
        DISK,
        /// Somebody stopped it.
        CANCELLED;

        /// True where what came was refused, false where nothing (whole) came.
        public boolean isRefusal() {
            return switch (this) {
                case TOO_SLOW, TOO_LARGE, WRONG_HASH, BAD_INDEX, REDIRECT_REFUSED -> true;
                case UNREACHABLE, TLS_FAILED, NOT_FOUND, BAD_ANSWER, BROKEN_OFF, DISK, CANCELLED -> false;
            };
        }
    }

    public DeliveryException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
