package org.greenlane.desk.supervisor;

/// Whether the shift is to end, which nobody can take back.
enum ShiftEnding {
    NO,
    /// It is asked whether it is meant.
    ASKED,
    /// Old days are destroyed, and the log is signed.
    UNDER_WAY
}
