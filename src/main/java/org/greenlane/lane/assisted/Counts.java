package org.greenlane.lane.assisted;

/// What one desk did today.
///
/// @param helped answered passages
/// @param letThrough passages of which somebody went through, in whatever way
/// @param refused people who did not want to be looked up
/// @param overridden passages that a supervisor let through
/// @param slips temporary slips given out
public record Counts(int helped, int letThrough, int refused, int overridden, int slips) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
