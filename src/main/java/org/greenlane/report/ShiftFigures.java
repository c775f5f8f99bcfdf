package org.greenlane.report;

import java.time.ZoneId;
import java.util.List;
import org.greenlane.audit.Entry.Answer;

/// What a shift, a day or any other part of the log was like. Made by [ShiftTally].
///
/// @param zone whose hours these are
/// @param hours in which there was a passage, in order: the latest [ShiftTally#MOST_HOURS]
/// @param earlierPassages how many passages there were before these hours
/// @param lanes in the order of their names
public record ShiftFigures(
        ZoneId zone,
        LogFigures log,
        PassageFigures passages,
        StaffFigures staff,
        List<HourFigures> hours,
        long earlierPassages,
        List<LaneFigures> lanes) {
    public ShiftFigures {
        hours = List.copyOf(hours);
        lanes = List.copyOf(lanes);
    }

    /// How many of those who were not answered *pass* a supervisor let through: 0 to 1, and 0 where nobody was held.
    public double overrideRate() {
        long held = passages.total() - passages.answers().of(Answer.PASS);
        return held == 0 ? 0 : Math.min(1, staff.overrides().total() / (double) held);
    }
}
