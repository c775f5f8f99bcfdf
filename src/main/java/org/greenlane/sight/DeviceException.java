package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamException;
import org.greenlane.health.Fault;

/// How a driver of our own says through webcam-capture, which knows only its own exception, what is wrong with a camera.
/// The message is for the technician.
public final class DeviceException extends WebcamException {
    private static final long serialVersionUID = 1;

    private final Fault.Kind kind;

    public DeviceException(Fault.Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public DeviceException(Fault.Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Fault.Kind kind() {
        return kind;
    }

    /// Throws what a driver said, if it said anything.
    static void throwIfNamed(Throwable failure) throws CameraTrouble {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof DeviceException named) {
                throw new CameraTrouble(named.kind, String.valueOf(named.getMessage()), failure);
            }
        }
    }
}
