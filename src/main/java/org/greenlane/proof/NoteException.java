package org.greenlane.proof;

import java.io.Serial;

/// A text that is no signed note, or not one of the key asked for.
public final class NoteException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NoteException(String message) {
        super(message);
    }
}
