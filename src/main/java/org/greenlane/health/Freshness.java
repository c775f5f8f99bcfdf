package org.greenlane.health;

import java.time.Duration;
import java.time.Instant;

/// How old something signed is: when it was made, and until when it promised to be the newest.
public record Freshness(Instant created, Instant expires) {
    public boolean isStale(Instant now) {
        return !now.isBefore(expires);
    }

    /// The most time before its end at which somebody is warned.
    private static final Duration WARNING = Duration.ofHours(6);

    /// The part of its life before its end in which somebody is warned: 1 / this.
    private static final int LAST_PART = 4;

    /// True in the last quarter of its life, and at most 6 hours before its end: time enough to fetch a newer one,
    /// and too late to wait for the next.
    public boolean endsSoon(Instant now) {
        Duration quarter = Duration.between(created, expires).dividedBy(LAST_PART);
        Duration warning = quarter.compareTo(WARNING) < 0 ? quarter : WARNING;
        return !isStale(now) && Duration.between(now, expires).compareTo(warning) <= 0;
    }

    public Duration age(Instant now) {
        return Duration.between(created, now);
    }
}
