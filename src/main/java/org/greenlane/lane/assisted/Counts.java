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

    static final Counts HELPED = new Counts(1, 0, 0, 0, 0);
    static final Counts LET_THROUGH = new Counts(0, 1, 0, 0, 0);
    static final Counts REFUSED = new Counts(0, 0, 1, 0, 0);
    static final Counts OVERRIDDEN = new Counts(0, 0, 0, 1, 0);
    static final Counts SLIP = new Counts(0, 0, 0, 0, 1);

    Counts plus(Counts more) {
        return new Counts(
                helped + more.helped,
                letThrough + more.letThrough,
                refused + more.refused,
                overridden + more.overridden,
                slips + more.slips);
    }
}
