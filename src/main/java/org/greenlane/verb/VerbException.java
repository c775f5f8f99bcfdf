package org.greenlane.verb;

import java.io.Serial;

/// A verb cannot do what was asked; the message says what happened and what to do.
final class VerbException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    VerbException(String sentence) {
        super(sentence);
    }

    VerbException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
