package org.greenlane.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.OperatorId;

/// What a report says of itself.
///
/// @param station the station's name
/// @param site the name of the place whose gate it is
/// @param lane where the figures are of one lane only
/// @param from the beginning of the time that was asked for
/// @param to its end
/// @param madeAt when the report was made; all its dates are of this clock
/// @param madeBy who asked for it
/// @param checkpoint where the log stood when it was made, where that was signed
/// @param notes of incidents, by the numbers of the entries: personal, so only for whoever may see that; else empty
public record ReportHead(
        String station,
        String site,
        Optional<String> lane,
        Instant from,
        Instant to,
        Instant madeAt,
        OperatorId madeBy,
        Optional<ReportHead.Checkpoint> checkpoint,
        Map<Long, String> notes) {
    public ReportHead {
        notes = Map.copyOf(notes);
    }

    /// What a station signed of its log.
    ///
    /// @param size how many entries
    /// @param root of the tree over them, in lower-case hexadecimal
    public record Checkpoint(long size, String root) {}

    /// Says nothing of the notes.
    @Override
    public String toString() {
        return "ReportHead[" + station + ", " + from + " to " + to + "]";
    }
}
