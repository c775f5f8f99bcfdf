package org.greenlane.desk.supervisor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;

/// What a supervisor writes down of what happened. Never waits; answers come on any thread.
public interface IncidentBook {
    /// The longest note, in UTF-16 units.
    int LONGEST_NOTE = 200;

    /// Writes one down.
    ///
    /// @param passage the number of the passage that it is about, where it is about one
    void note(IncidentKind kind, Optional<Long> passage, String note, Consumer<Noted> told);

    /// Those of today, the newest first.
    ///
    /// @param told empty where the log cannot be read
    void today(Consumer<Optional<List<Incident>>> told);

    /// What came of writing one down.
    enum Noted {
        DONE(""),
        NO_SUCH_PASSAGE("D-121"),
        /// It could not be recorded.
        NOT_RECORDED("D-122");

        private final String code;

        Noted(String code) {
            this.code = code;
        }

        /// Which of them it was, for the telephone; stays the same in all programs to come. Empty where all is well.
        public String code() {
            return code;
        }
    }

    /// @param note empty where it was destroyed with the key of its day
    record Incident(
            long number, Instant at, OperatorId operator, IncidentKind kind, Optional<Long> passage, String note) {}
}
