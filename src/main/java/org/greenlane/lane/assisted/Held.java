package org.greenlane.lane.assisted;

import java.util.function.Predicate;
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

    /// Answers a certificate once more that was looked up and wants the document of its holder, and records the passage.
    ///
    /// @param document lies on the reader; stays held by whoever has it
    default Passage withDocument(Held document, Assistance help) {
        throw new IllegalStateException("no document is wanted");
    }

    /// Likewise where staff have compared certificate, document and person.
    default Passage compared(Assistance help) {
        throw new IllegalStateException("nothing is to be compared");
    }

    /// Tells of each of the staff whether it is their own document, as far as the station knows now; also after it was
    /// forgotten. Nobody lets themselves through.
    Predicate<OperatorId> owners();

    /// Wipes it.
    void forget();
}
