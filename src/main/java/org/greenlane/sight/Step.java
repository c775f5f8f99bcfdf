package org.greenlane.sight;

/// A pass in a plan: when it is wanted, and how long it usually takes.
final class Step {
    /// A step that had no time is given more hope each time, so that one slow run does not bar it for ever.
    private static final double HOPE = 0.95;

    /// Weight of the newest run in the expected time.
    private static final double NEWEST = 0.25;

    /// What is kept of the longest time at each run that took less.
    private static final double KEPT = 0.95;

    private final Pass pass;
    private final boolean always;
    /// Nanoseconds per pixel.
    private double expected;

    private Step(Pass pass, boolean always) {
        this.pass = pass;
        this.always = always;
    }

    static Step always(Pass pass) {
        return new Step(pass, true);
    }

    static Step whileNothing(Pass pass) {
        return new Step(pass, false);
    }

    Pass pass() {
        return pass;
    }

    boolean isWanted(Findings findings) {
        return always || findings.isEmpty();
    }

    /// Whether it is likely to end within that time; one that does not mind the time: as good as surely.
    boolean fits(long nanos, int pixels) {
        if (expected * pixels <= nanos) {
            return true;
        }
        expected *= HOPE;
        return false;
    }

    /// A pass that minds the time is expected to take what it usually takes, any other the longest it took of late.
    void took(long nanos, int pixels) {
        double each = (double) nanos / pixels;
        expected = pass.mindsTheTime() ? expected + NEWEST * (each - expected) : Math.max(each, KEPT * expected);
    }
}
