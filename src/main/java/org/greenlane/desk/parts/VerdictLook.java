package org.greenlane.desk.parts;

import org.greenlane.health.Verdict;

/// How a verdict looks: one colour, one shape and one word each, so that none of the three stands alone.
public enum VerdictLook {
    PASS("verdict-pass", Drawing.PASS),
    ASK("verdict-ask", Drawing.ASK),
    STOP("verdict-stop", Drawing.STOP);

    private final String styleClass;
    private final Drawing shape;

    VerdictLook(String styleClass, Drawing shape) {
        this.styleClass = styleClass;
        this.shape = shape;
    }

    public static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> PASS;
            case Verdict.AskStaff _ -> ASK;
            case Verdict.Stop _ -> STOP;
        };
    }

    /// The class that gives the panel its colours in the theme.
    public String styleClass() {
        return styleClass;
    }

    public Drawing shape() {
        return shape;
    }
}
