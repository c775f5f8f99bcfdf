package org.greenlane.lane.assisted;

import org.greenlane.health.Assistance;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;

/// What somebody brought to the desk: a document on a reader, a code, a typed number. It knows a person, so the lane that
/// gets it forgets it exactly once.
public interface Held {
    LookUpWay way();

    /// False where answering looks nobody up: a code that the person shows, a document that could not be read.
    boolean needsConsent();

    /// Answers it and records the passage. The passage has the number 0 and passes nobody if it could not be recorded.
    ///
    /// @param withFamily whether those who depend on the person, by the signed data, are answered too
    Passage lookUp(Assistance help, boolean withFamily);

    /// True if it is that colleague's own document, as far as the station knows: nobody lets themselves through.
    boolean isOf(OperatorId colleague);

    /// Wipes it.
    void forget();
}
