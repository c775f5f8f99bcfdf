package org.greenlane.bench;

import java.io.Serial;

/// It cannot be measured; the message says what happened and what to do.
public final class BenchException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BenchException(String sentence) {
        super(sentence);
    }

    BenchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
