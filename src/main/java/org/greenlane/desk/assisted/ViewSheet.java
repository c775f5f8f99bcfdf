package org.greenlane.desk.assisted;

import java.util.function.Predicate;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.lane.assisted.AssistedView;

/// One view of the lane as it is drawn, and the next ones that need no other sheet.
///
/// @param again takes a newer view of the same kind, so that what was typed may stay; false where it must be drawn anew
record ViewSheet(Sheet sheet, Predicate<AssistedView> again) {
    /// Whatever comes next is drawn anew.
    ViewSheet(Sheet sheet) {
        this(sheet, _ -> false);
    }
}
