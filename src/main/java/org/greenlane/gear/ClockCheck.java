package org.greenlane.gear;

import java.time.Duration;
import java.time.Instant;
import org.greenlane.gear.Doctor.Finding;

/// A clock that stands before the program was made, or decades after, is wrong. Codes, statuses and trust lists
/// are judged by it, and a computer with an empty battery starts in the past.
final class ClockCheck {
    /// No program is used this long.
    private static final Duration LIFETIME = Duration.ofDays(20 * 365);

    private ClockCheck() {}

    static Finding run(Instant now, Instant built) {
        if (now.isBefore(built)) {
            return wrong(now, "before this program was made (" + built + ")");
        }
        if (now.isAfter(built.plus(LIFETIME))) {
            return wrong(now, "decades after this program was made (" + built + ")");
        }
        return Finding.good("the clock shows " + now);
    }

    private static Finding wrong(Instant now, String why) {
        return Finding.bad(
                "the clock shows " + now + ", " + why,
                "Set date and time. If they are wrong again after every start, the computer's battery is empty.");
    }
}
