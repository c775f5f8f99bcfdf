package org.greenlane.sight;

import java.time.Duration;

/// The patience of a [Camera].
///
/// @param discovery how long listing the cameras may take
/// @param silence after so long without a picture the camera counts as lost
/// @param unchanged after so long with the very same picture it counts as frozen, after three times that it is reopened
/// @param dark after so long without light it counts as black
/// @param blurred after so long with people before it and nothing sharp it counts as out of focus
/// @param firstRetry pause before the first new attempt; doubled after each
/// @param longestRetry the longest pause between attempts
/// @param look time for the eye at each frame
public record CameraTimes(
        Duration discovery,
        Duration silence,
        Duration unchanged,
        Duration dark,
        Duration blurred,
        Duration firstRetry,
        Duration longestRetry,
        Duration look) {
    public static final CameraTimes USUAL = new CameraTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofMillis(30));
}
