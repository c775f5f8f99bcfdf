package org.greenlane.sight;

/// A pass in a plan: when it is wanted, and how long it usually takes.
final class Step {
    enum Wanted {
        ALWAYS,
        WHILE_NOTHING_IS_FOUND
    }

    /// A step that had no time is given more hope each time, so that one slow run does not bar it for ever.
    private static final double HOPE = 0.95;

    /// Weight of the newest run in the expected time.
    private static final double NEWEST = 0.25;

    private final Pass pass;
    private final Wanted wanted;
    private double expected;

    Step(Pass pass, Wanted wanted) {
        this.pass = pass;
        this.wanted = wanted;
    }

    static Step always(Pass pass) {
        return new Step(pass, Wanted.ALWAYS);
    }

    static Step whileNothing(Pass pass) {
        return new Step(pass, Wanted.WHILE_NOTHING_IS_FOUND);
    }

    Pass pass() {
        return pass;
    }

    boolean isWanted(Findings findings) {
        return switch (wanted) {
            case ALWAYS -> true;
            case WHILE_NOTHING_IS_FOUND -> findings.isEmpty();
        };
    }

    /// Whether it is likely to end within that time.
    boolean fits(long nanos) {
        if (expected <= nanos) {
            return true;
        }
        expected *= HOPE;
        return false;
    }

    void took(long nanos) {
        expected += NEWEST * (nanos - expected);
    }
}
