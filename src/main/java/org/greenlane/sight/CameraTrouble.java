package org.greenlane.sight;

import org.greenlane.health.Fault;

/// Cameras failed in a way that has a name. The message is for the technician.
public final class CameraTrouble extends Exception {
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

    public Fault.Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
