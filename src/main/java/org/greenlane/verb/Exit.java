package org.greenlane.verb;

/// What a verb ends with, so that a script can tell.
final class Exit {
    static final int OK = 0;
    /// Something could not be done; standard error says what, and what to do.
    static final int FAILED = 1;
    /// The words of the command line were wrong (picocli's own number).
    static final int USAGE = 2;
    /// `check`: somebody must ask staff, nobody was stopped.
    static final int ASK_STAFF = 10;
    /// `check`: somebody was stopped.
    static final int STOP = 11;

    /// Somebody stopped it with Ctrl+C (128 + SIGINT, as a shell says it).
    static final int STOPPED = 130;

    private Exit() {}

    /// The one to end with: what failed is worse than whoever was stopped, and that is worse than asking staff.
    static int worse(int one, int other) {
        return one == FAILED || other == FAILED ? FAILED : Math.max(one, other);
    }
}
