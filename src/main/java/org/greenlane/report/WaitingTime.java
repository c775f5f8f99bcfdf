package org.greenlane.report;

import java.time.Duration;

/// How long people waited before they were served, as far as a log can tell it, which knows when somebody was answered
/// and not when they came.
///
/// **Time per passage**: five minutes, through the most passages that the lane had in any five minutes. No lane is quicker
/// than that on the whole, and one that was never busy may well be: so it errs to the long side.
/// **Load**: passages a minute, times the time per passage.
/// **Wait**: `load / (1 - load) × time per passage`, for one queue before one lane: Kingman, "The single server queue in
/// heavy traffic", Proc. Cambridge Phil. Soc. 57 (1961) 902, with both squared coefficients of variation 1, which makes
/// it the mean wait of M/M/1.
/// **Limits**: a mean, not the longest; it takes the rate for steady; people who came together count as one; a full lane
/// looks no different from its queue's length, so from [#FULL] on nothing is said but that it was full.
public sealed interface WaitingTime {
    /// The fewest passages out of which anything is told.
    long FEWEST = 30;

    /// The load from which a lane is called full. The busiest five minutes of many are some 15 % above the mean of a full
    /// lane by chance alone, so a full one shows about 0.85.
    double FULL = 0.8;

    /// No estimate: too few passages.
    record TooFew() implements WaitingTime {}

    /// People waited about so long, or shorter.
    ///
    /// @param atMost the mean wait; to be shown in whole seconds
    /// @param load 0 to 1
    record AtMostAbout(Duration atMost, Duration perPassage, double load) implements WaitingTime {}

    /// No estimate: people came about as fast as the lane was ever seen to serve them, so a queue of any length may have
    /// stood there.
    record Full(Duration perPassage) implements WaitingTime {}

    /// @param passages how many there were
    /// @param within in which time
    /// @param quickest the most that this lane had in any five minutes
    static WaitingTime of(long passages, Duration within, long quickest) {
        if (passages < FEWEST || quickest <= 0) {
            return new TooFew();
        }
        double perPassage = FIVE_MINUTES.toMillis() / (double) quickest;
        double load = passages * perPassage / within.toMillis();
        if (load >= FULL) {
            return new Full(Duration.ofMillis(Math.round(perPassage)));
        }
        double wait = load / (1 - load) * perPassage;
        return new AtMostAbout(Duration.ofMillis(Math.round(wait)), Duration.ofMillis(Math.round(perPassage)), load);
    }

    /// What the quickest pace of a lane is taken from.
    Duration FIVE_MINUTES = Duration.ofMinutes(5);
}
