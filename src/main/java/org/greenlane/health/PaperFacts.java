package org.greenlane.health;

import java.time.Instant;
import java.util.Optional;

/// What a sheet or slip of paper says of itself, for those who hold it in their hands.
///
/// @param printed when it was issued
/// @param validUntil the first moment at which it does not count any more
/// @param usedBefore when somebody last went through with it, where that was so short a time ago that it is a doubt
public record PaperFacts(Instant printed, Instant validUntil, Optional<Instant> usedBefore) {}
