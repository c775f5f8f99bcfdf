package org.greenlane.report;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;

/// What was answered, over all passages.
///
/// @param answers passages, by what was answered for all people of each together
/// @param people by what was answered for each of them; more than the passages where families came
/// @param ways how they came
/// @param kinds what they showed
/// @param reasons of all answers; a passage with several counts for each
/// @param heldReasons of the answers that were not to pass
/// @param first when the earliest was
/// @param last when the latest was
public record PassageFigures(
        Counts<Answer> answers,
        Counts<Answer> people,
        Counts<PassageWay> ways,
        Counts<CodeKind> kinds,
        Counts<Reason> reasons,
        Counts<Reason> heldReasons,
        FreshnessFigures freshness,
        Optional<Instant> first,
        Optional<Instant> last) {
    public long total() {
        return answers.total();
    }

    /// How often a code, slip or card was not what it claimed to be.
    public long forged() {
        return reasons.of(Reason.FORGED) + reasons.of(Reason.SLIP_FORGED) + reasons.of(Reason.CARD_NOT_GENUINE);
    }
}
