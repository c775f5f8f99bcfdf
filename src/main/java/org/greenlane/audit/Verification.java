package org.greenlane.audit;

/// What came of checking the whole log.
public sealed interface Verification {
    /// Every entry stands where and as it was recorded.
    ///
    /// @param size how many entries there are
    /// @param root the root of the tree over them, in hexadecimal
    record Whole(long size, String root) implements Verification {}

    /// Somebody or something changed the log.
    ///
    /// @param number the first entry that is not as it was recorded
    /// @param sentence what is wrong with it
    record Broken(long number, String sentence) implements Verification {}
}
