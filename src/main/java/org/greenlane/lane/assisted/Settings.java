package org.greenlane.lane.assisted;

import java.time.ZoneId;
import java.util.List;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.procedure.Procedures;

/// How a desk is set up.
///
/// @param languages BCP 47 tags of those in which people can be asked; the first is that in which they are
/// @param zone in which a day begins and ends
/// @param soFar what the desk did today before it was started again
/// @param commands those of this station's own sheet
public record Settings(
        List<String> languages,
        Limits limits,
        SiteKind site,
        Procedures procedures,
        ZoneId zone,
        Counts soFar,
        StationCommands commands) {
    public Settings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("people are asked in some language");
        }
    }
}
