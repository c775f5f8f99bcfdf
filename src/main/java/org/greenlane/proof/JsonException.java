package org.greenlane.proof;

import java.io.Serial;

/// A text that is no JSON (RFC 8259), or more of it than is taken. Holds no word of the text.
public final class JsonException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    JsonException(String message) {
        super(message, null, false, false);
    }
}
