package org.greenlane.delivery;

/// Is told how far a transfer has come, several times a second, on the thread that asked for it.
@FunctionalInterface
public interface Watch {
    /// @param done bytes so far
    /// @param total bytes in all; -1 if the other side does not say
    /// @return false to stop it
    boolean goOn(long done, long total);
}
