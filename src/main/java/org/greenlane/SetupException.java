package org.greenlane;

import java.io.Serial;

/// The station cannot open as it is set up; the message says what happened and what to do.
public final class SetupException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public SetupException(String sentence) {
        super(sentence);
    }

    public SetupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
