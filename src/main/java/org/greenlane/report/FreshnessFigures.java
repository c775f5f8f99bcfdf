package org.greenlane.report;

import java.time.Duration;
import java.util.Optional;

/// How fresh the statuses were that answered, passage by passage.
///
/// @param ages of the passages that statuses answered
/// @param stale how many of these statuses had passed their own end
/// @param oldest the greatest age, where statuses answered at all
public record FreshnessFigures(Counts<StatusAge> ages, long stale, Optional<Duration> oldest) {}
