package org.greenlane.report;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.audit.Entry.Answer;

/// The passages of one lane.
///
/// @param busiest when its hour with the most passages began: the earliest of several
/// @param waiting how long people waited in that hour
public record LaneFigures(String lane, Counts<Answer> answers, Optional<Instant> busiest, WaitingTime waiting) {}
