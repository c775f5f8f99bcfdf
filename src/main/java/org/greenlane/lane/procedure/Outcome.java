package org.greenlane.lane.procedure;

import java.time.Duration;

/// What a procedure comes to.
///
/// @param validity how long a slip is good; zero for all others
public record Outcome(Kind kind, Duration validity) {
    /// The names stand in the log and in the site's data.
    public enum Kind {
        /// Go through, this once.
        PASS_ONCE,
        /// Go through, with a slip that is good for some hours at this site.
        SLIP,
        /// A supervisor decides.
        ASK_SUPERVISOR,
        /// Do not go through.
        STOP,
        /// To the fever clinic, by the way that the site has for it.
        FEVER_CLINIC
    }

    public Outcome {
        if ((kind == Kind.SLIP) == validity.isZero()) {
            throw new IllegalArgumentException("a slip, and nothing else, is good for a time");
        }
    }

    /// Of any kind but a slip.
    public Outcome(Kind kind) {
        this(kind, Duration.ZERO);
    }

    /// True if somebody goes through.
    public boolean letsThrough() {
        return kind == Kind.PASS_ONCE || kind == Kind.SLIP;
    }
}
