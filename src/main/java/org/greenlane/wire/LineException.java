package org.greenlane.wire;

import org.greenlane.health.Fault;

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
        GARBLED;

        /// What the health board calls it.
        public Fault.Kind fault() {
            return switch (this) {
                case MISSING -> Fault.Kind.DEVICE_MISSING;
                case FORBIDDEN -> Fault.Kind.DEVICE_FORBIDDEN;
                case BUSY -> Fault.Kind.DEVICE_BUSY;
                case LOST -> Fault.Kind.DEVICE_LOST;
                case SILENT -> Fault.Kind.DEVICE_SILENT;
                case GARBLED -> Fault.Kind.DEVICE_GARBLED;
            };
        }
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
