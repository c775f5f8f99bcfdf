package org.greenlane.report;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.IncidentKind;

/// An incident that a supervisor wrote down, without the note.
///
/// @param number of the entry
/// @param passage the number of the passage that it is about, where it is about one
public record Incident(long number, Instant at, IncidentKind kind, Optional<Long> passage) {}
