package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When what happens on that day.
///
/// @param morning when the gate opens
record DayClock(Instant morning) {
    /// When the gate closes, after the morning.
    Duration end() {
        return Duration.ofHours(16);
    }

    Duration handOver() {
        return Duration.ofHours(8);
    }

    /// The home region's statuses end.
    Duration staleFrom() {
        return Duration.ofHours(7);
    }

    /// The home region's news arrive.
    Duration newsArrive() {
        return Duration.ofHours(7).plusMinutes(12);
    }

    Instant newsMade() {
        return morning.plus(newsArrive()).minusSeconds(120);
    }

    /// The disk of the log is full, for a minute.
    Duration diskFull() {
        return Duration.ofHours(10);
    }

    static final Duration FULL_FOR = Duration.ofSeconds(60);

    /// Somebody sets the clock back, for some minutes.
    Duration clockBack() {
        return Duration.ofHours(12);
    }

    static final Duration BACK_FOR = Duration.ofMinutes(4);
    static final Duration BACK_BY = Duration.ofHours(-1);

    /// When more people come than else: something is wrong then.
    List<Duration> troubles() {
        return List.of(diskFull(), clockBack(), staleFrom().plusMinutes(3));
    }
}
