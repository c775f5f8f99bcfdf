package org.greenlane.desk.words;

import org.greenlane.health.Verdict;

/// A sentence that the station says aloud. Others hear it: none says a name, a colour or a reason.
public enum Spoken {
    /// May we look up your health status?
    CONSENT,
    TAKE_CARD,
    PASS,
    WAIT_FOR_STAFF,
    GO_WITH_STAFF,
    /// Please do that once more.
    AGAIN;

    /// What is said of a verdict. A stop sounds as harmless as a friendly escort.
    public static Spoken of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> PASS;
            case Verdict.AskStaff _ -> WAIT_FOR_STAFF;
            case Verdict.Stop _ -> GO_WITH_STAFF;
        };
    }
}
