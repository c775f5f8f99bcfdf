package org.greenlane.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.greenlane.audit.Entry.Answer;

/// The passages of one hour by the clock on the wall.
///
/// @param start when it began
/// @param lanes by the names of the lanes, in their order
public record HourFigures(
        Instant start, Counts<Answer> answers, Counts<PassageWay> ways, Map<String, Counts<Answer>> lanes) {
    public HourFigures {
        lanes = Collections.unmodifiableMap(new TreeMap<>(lanes));
    }

    public long total() {
        return answers.total();
    }
}
