package org.greenlane.code;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.greenlane.health.CodeId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;

/// A temporary slip: a station has seen to somebody for whom there was no answer, and lets them in for some hours, here
/// alone. Nothing on it says who it is. Which station it is stands in the envelope, as the id of its key.
///
/// @param id the slip's own identity, by which its use is told
/// @param region of the station
/// @param site of the station
/// @param issued in whole seconds
/// @param expires the first moment at which it does not count any more, in whole seconds
/// @param outcome the name, in the site's data, of what its procedure came to
public record Slip(CodeId id, Region region, SiteKind site, Instant issued, Instant expires, String outcome) {
    /// The longest that any slip counts.
    public static final Duration LONGEST = Duration.ofHours(24);

    /// The longest name of an outcome, in symbols.
    static final int MAX_OUTCOME = 32;

    private static final Pattern OUTCOME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /// @throws IllegalArgumentException if it lives longer than [#LONGEST] or not at all, or its outcome has no such name
    public Slip {
        if (!issued.isBefore(expires) || expires.isAfter(issued.plus(LONGEST))) {
            throw new IllegalArgumentException("a slip counts for up to 24 hours");
        }
        if (!OUTCOME.matcher(outcome).matches()) {
            throw new IllegalArgumentException("an outcome has a name of small letters, digits and hyphens");
        }
    }
}
