package org.greenlane.status;

import java.io.Serial;

/// The folder of the statuses cannot be used at all.
public final class StatusException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why the folder cannot be used.
    public enum Kind {
        /// Another process works in it.
        IN_USE,
        /// The disk does not take or give the files.
        DISK
    }

    StatusException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    StatusException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
