package org.greenlane.desk;

import org.jspecify.annotations.Nullable;

/// No window could be opened.
public final class DeskException extends Exception {
    private static final long serialVersionUID = 1L;

    DeskException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
