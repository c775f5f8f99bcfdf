package org.greenlane.lane.assisted;

import java.time.Duration;

/// How long things may stand at a desk where nobody does anything. Nothing counts down for the person who is asked.
///
/// @param answer how long an answer stands on the screen
/// @param idle when the desk locks itself
public record Limits(Duration answer, Duration idle) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(60), Duration.ofMinutes(3));

    /// The longest note of a supervisor, in UTF-16 units.
    public static final int LONGEST_NOTE = 200;
}
