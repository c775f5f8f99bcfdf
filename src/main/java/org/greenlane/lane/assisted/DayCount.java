package org.greenlane.lane.assisted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Counts a desk's day, and begins anew at midnight.
final class DayCount {
    private final ZoneId zone;
    private LocalDate day;
    private Counts counts;

    DayCount(ZoneId zone, Counts soFar, Instant now) {
        this.zone = zone;
        this.counts = soFar;
        this.day = LocalDate.ofInstant(now, zone);
    }

    Counts on(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!today.equals(day)) {
            day = today;
            counts = Counts.NONE;
        }
        return counts;
    }

    void add(Instant now, Counts more) {
        counts = on(now).plus(more);
    }
}
