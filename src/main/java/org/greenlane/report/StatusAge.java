package org.greenlane.report;

import java.time.Duration;

/// How old the statuses were that answered.
public enum StatusAge {
    UNDER_1_HOUR(Duration.ofHours(1)),
    UNDER_6_HOURS(Duration.ofHours(6)),
    UNDER_1_DAY(Duration.ofDays(1)),
    UNDER_3_DAYS(Duration.ofDays(3)),
    OLDER(Duration.ofSeconds(Long.MAX_VALUE));

    private final Duration below;

    StatusAge(Duration below) {
        this.below = below;
    }

    static StatusAge of(Duration age) {
        for (StatusAge each : values()) {
            if (age.compareTo(each.below) < 0) {
                return each;
            }
        }
        return OLDER;
    }
}
