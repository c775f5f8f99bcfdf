/// The supervisor's desk: what happened today, the log, incidents, exports, staff and data, and the end of a shift.
///
/// In: answers of what stands behind the desk, as records. Out: what is wanted of it. It decides nothing, and knows
/// `health`, `setup`, and the read models of `audit` and `report`; no station, no disk, no wire. Nothing stays on it once it
/// is locked.
@NullMarked
package org.greenlane.desk.supervisor;

import org.jspecify.annotations.NullMarked;
