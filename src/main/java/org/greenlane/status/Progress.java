package org.greenlane.status;

/// Is told how far an import has come, every few thousand records, on the importing thread.
@FunctionalInterface
public interface Progress {
    /// Asks for nothing and never stops.
    Progress NONE = (_, _) -> true;

    /// @param done records so far
    /// @param total records in the bundle
    /// @return false to stop the import
    boolean goOn(long done, long total);
}
