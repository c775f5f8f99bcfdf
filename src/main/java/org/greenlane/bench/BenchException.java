package org.greenlane.bench;

import java.io.Serial;

/// It cannot be measured; the message says what happened and what to do.
public final class BenchException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Without a cause.
    public BenchException(String sentence) {
        super(sentence);
    }

    /// With what led to it.
    public BenchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
