package org.greenlane.setup;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;

/// The devices of a profile while they are tried. All methods may be called from any thread, and never wait long.
public interface Trial extends AutoCloseable {
    /// The devices, in the order in which they are shown.
    List<Tried> devices();

    /// Lets a relay open once; not at a station that is at work.
    void pulse(String device);

    /// Gives all devices back.
    @Override
    void close();

    /// One device.
    ///
    /// @param port the name of the serial port on which it is tried, where it hangs on one
    record Tried(String name, DeviceState.Kind kind, Optional<String> port) {}

    /// How a device stands.
    sealed interface State {
        /// It is being looked for.
        record Looking() implements State {}

        /// It is there; whether it works shows when something is laid on it or held before it.
        record There() implements State {}

        /// It was seen to work.
        record Seen() implements State {}

        /// It cannot be used; it is tried again by itself.
        record Broken(Fault.Kind fault) implements State {}
    }

    /// Who hears of it, on any thread.
    interface Hearing {
        void stands(String device, State state);

        /// A code was read.
        void read(String text);
    }
}
