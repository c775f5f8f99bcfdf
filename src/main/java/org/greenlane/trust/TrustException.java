package org.greenlane.trust;

import java.io.Serial;

/// A trust list that cannot be used. The message is a sentence for the technician.
public final class TrustException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why a trust list cannot be used.
    public enum Kind {
        /// Longer than any trust list may be.
        TOO_LARGE,
        /// Not a trust list, or a damaged one.
        MALFORMED,
        /// Of a newer format than this station knows.
        UNKNOWN_VERSION,
        /// Signed by another root than the one that the station was set up with.
        FOREIGN_ROOT,
        /// The root named in it has not signed it.
        FORGED,
        /// Issued in the future: it, or the clock, is wrong.
        NOT_YET_ISSUED
    }

    public TrustException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    TrustException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
