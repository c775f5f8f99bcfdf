package org.greenlane.sight;

import org.greenlane.health.Fault;

/// A camera failed in a way that has a name.
final class CameraTrouble extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault.Kind kind;

    CameraTrouble(Fault.Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    CameraTrouble(Fault.Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    Fault.Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
