package org.greenlane;

import java.io.Serial;

/// The station cannot open as it is set up; the message says what happened and what to do.
public final class SetupException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean inUse;

    public SetupException(String sentence) {
        super(sentence);
        this.inUse = false;
    }

    public SetupException(String sentence, Throwable cause) {
        this(sentence, cause, false);
    }

    private SetupException(String sentence, Throwable cause, boolean inUse) {
        super(sentence, cause);
        this.inUse = inUse;
    }

    static SetupException inUse(Throwable cause) {
        return new SetupException("Another Greenlane has this station open; close that one first.", cause, true);
    }

    /// Whether another program has the station open.
    public boolean isInUse() {
        return inUse;
    }
}
