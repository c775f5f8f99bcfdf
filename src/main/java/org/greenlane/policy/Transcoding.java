package org.greenlane.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Verdict;

/// What a region's number for a colour means here and now.
sealed interface Transcoding {
    /// @param changed true if the newest status and the code say different colours
    record Told(HealthColour colour, boolean changed) implements Transcoding {}

    record None(Verdict verdict) implements Transcoding {}

    static Transcoding of(Policy.RecognitionSource recognition, Region region, IssuerColour colour, Instant now) {
        return switch (recognition.of(region, now)) {
            case Recognition.Recognised recognised ->
                recognised
                        .transcode(colour)
                        .<Transcoding>map(told -> new Told(told, false))
                        .orElseGet(() -> new None(new Verdict.AskStaff(Reason.UNKNOWN_COLOUR)));
            case Recognition.Excepted(var notice) ->
                new None(new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(notice)));
            case Recognition.Unlisted() -> new None(new Verdict.AskStaff(Reason.REGION_NOT_RECOGNISED));
            case Recognition.NoTable() -> new None(new Verdict.AskStaff(Reason.NO_RECOGNITION_TABLE));
        };
    }

    static Reason reason(HealthColour colour) {
        return switch (colour) {
            case GREEN -> Reason.GREEN;
            case YELLOW -> Reason.YELLOW;
            case RED -> Reason.RED;
        };
    }
}
