package org.greenlane.status;

/// A file of statuses that could not be used and was renamed aside when the store was opened.
///
/// @param file its name before
/// @param sentence what was wrong with it, for the technician
public record Damage(String file, String sentence) {}
