package org.greenlane.wire;

/// What speaks over a line.
@FunctionalInterface
public interface Device {
    /// Speaks until the line is lost or the thread is interrupted. Called anew for each line, always by the same thread.
    ///
    /// @param works to be run once the device has shown that it is there; at once by one that says nothing of itself
    /// @throws LineException if the line is lost or the device does not answer
    /// @throws InterruptedException if it is to end
    void serve(Line line, Runnable works) throws LineException, InterruptedException;
}
