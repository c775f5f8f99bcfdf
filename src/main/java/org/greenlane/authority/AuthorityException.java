package org.greenlane.authority;

import java.io.Serial;

/// Something that an authority was told cannot be done; the message says what and where.
public final class AuthorityException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    AuthorityException(String sentence) {
        super(sentence);
    }
}
