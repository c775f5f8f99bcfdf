package org.greenlane.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The entries that the figures are of, and what befell the log in them.
///
/// @param first the smallest number, 0 where there is no entry
/// @param last the greatest number, 0 where there is no entry
/// @param earliest the earliest time
/// @param latest the latest time
/// @param purges how often something personal was destroyed because its time had come
/// @param purgedDays of how many days
/// @param setBacks how often the clock was set back
/// @param furthestBack how far at the most; zero where it was not
public record LogFigures(
        long entries,
        long first,
        long last,
        Optional<Instant> earliest,
        Optional<Instant> latest,
        long purges,
        long purgedDays,
        long setBacks,
        Duration furthestBack) {}
