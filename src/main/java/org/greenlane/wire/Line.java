package org.greenlane.wire;

import java.time.Duration;
import java.util.Optional;

/// Bytes to and from a device. Belongs to one thread; only [#close] may come from another.
public interface Line extends AutoCloseable {
    /// Sends all of it.
    ///
    /// @throws LineException if it does not go out within that time; the line is lost then
    void write(byte[] bytes, Duration limit) throws LineException;

    /// Waits for bytes.
    ///
    /// @return how many came, 0 if none did within that time
    /// @throws LineException if the line is lost
    int read(byte[] into, Duration limit) throws LineException;

    /// Where the device is now; empty for one that is played.
    default Optional<String> path() {
        return Optional.empty();
    }

    /// Throws away what came and was not read.
    ///
    /// @throws LineException if the line is lost
    void drop() throws LineException;

    /// Whoever reads or writes at the time gets a [LineException].
    @Override
    void close();
}
