package org.greenlane.wire;

/// A line that is lost, or a device that cannot be spoken with. The message says what happened and what to do; it holds
/// nothing that came over the line.
public final class LineException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What happened to it.
    public enum Cause {
        /// There is no such port.
        MISSING,
        /// This user may not open it.
        FORBIDDEN,
        /// Another program has it.
        BUSY,
        /// It was there, and is not any more.
        LOST,
        /// It is there, but what is behind it does not answer.
        SILENT,
        /// What answers makes no sense: noise, or another speed.
        GARBLED
    }

    private final Cause kind;

    public LineException(Cause kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Cause kind() {
        return kind;
    }
}
