package org.greenlane.sight;

import org.jspecify.annotations.Nullable;

/// An open camera, wherever it runs. Belongs to one thread.
interface Source extends AutoCloseable {
    /// The newest picture; waits a moment for it, as long as a camera does.
    ///
    /// @param free a buffer that is no longer needed, for one of the next pictures
    /// @return nothing if there is none just now
    /// @throws CameraTrouble if there will be no more
    @Nullable Shot next(byte[] free) throws CameraTrouble, InterruptedException;

    @Override
    void close();
}
