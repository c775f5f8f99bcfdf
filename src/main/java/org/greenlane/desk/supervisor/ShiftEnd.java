package org.greenlane.desk.supervisor;

import java.time.Instant;

/// What became of the wish to end a shift.
public sealed interface ShiftEnd {
    /// The log's state is signed.
    ///
    /// @param entries how many the log holds
    /// @param root of the tree over them, in Base64, as in the note
    /// @param note the whole signed note, a witness outside the station
    /// @param purged false where what has been kept long enough could not be destroyed
    record Signed(Instant at, long entries, String root, String note, boolean purged) implements ShiftEnd {}

    /// There is no log, or it cannot be written: nothing was signed.
    record NotSigned() implements ShiftEnd {}
}
