package org.greenlane.status;

/// What came of an import.
public sealed interface ImportResult {
    /// The statuses of this bundle are in force.
    record Imported(BundleHeader header) implements ImportResult {}

    /// Nothing has changed.
    ///
    /// @param sentence what is wrong, for the person who brought the bundle
    record Refused(BundleFault fault, String sentence) implements ImportResult {}
}
