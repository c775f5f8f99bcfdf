package org.greenlane.export;

/// What went wrong on the way out.
public enum ExportTrouble {
    /// There is no room where it was to go.
    FULL,
    /// Nothing may be written there.
    READ_ONLY,
    /// The disk or stick does not take the bytes, or has gone.
    DISK,
    /// The log cannot be read, or an entry in it is not as it was recorded.
    LOG,
    /// That it leaves could not be recorded: so it did not.
    NOT_RECORDED,
    /// It was recorded that it leaves, but it did not come to stand under its name.
    RECORDED_BUT_NOT_THERE
}
