package org.greenlane.health;

import java.time.Duration;
import java.time.Instant;

/// How old something signed is: when it was made, and until when it promised to be the newest.
public record Freshness(Instant created, Instant expires) {
    public boolean isStale(Instant now) {
        return !now.isBefore(expires);
    }

    public Duration age(Instant now) {
        return Duration.between(created, now);
    }
}
