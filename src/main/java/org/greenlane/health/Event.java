package org.greenlane.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that the log holds. Nothing in it names anybody but staff by their numbers.
public sealed interface Event permits Passage, Event.OfStaff {
    Instant at();

    /// Something that staff did.
    sealed interface OfStaff extends Event {
        /// Who did it.
        OperatorId operator();
    }

    /// Somebody agreed to nothing: no look-up was made.
    record ConsentRefused(Instant at, OperatorId operator, LookUpWay way) implements OfStaff {}

    /// A supervisor let somebody through.
    ///
    /// @param passage the number of the passage that it is about
    /// @param operator at whose desk it was
    /// @param approver the supervisor
    /// @param note what the supervisor wrote; personal, so sealed like a pseudonym
    record Overridden(
            Instant at, long passage, OperatorId operator, OperatorId approver, OverrideReason reason, String note)
            implements OfStaff {}

    /// Some of a group went through without the others.
    ///
    /// @param people which of the passage's people, from 0
    record PartPassed(Instant at, long passage, OperatorId operator, List<Integer> people) implements OfStaff {
        public PartPassed {
            people = List.copyOf(people);
        }
    }

    /// The site's own procedure came to an end.
    ///
    /// @param procedure its name in the site's data
    /// @param answers by the names of its questions: names of choices, never free text
    /// @param outcome the name of what it came to
    record ProcedureEnded(
            Instant at,
            Optional<Long> passage,
            OperatorId operator,
            String procedure,
            Map<String, String> answers,
            String outcome)
            implements OfStaff {
        public ProcedureEnded {
            answers = Map.copyOf(answers);
        }
    }

    /// A temporary slip was given out.
    ///
    /// @param slip its identity, by which its use is told
    record SlipIssued(Instant at, long passage, OperatorId operator, CodeId slip, Instant until) implements OfStaff {}

    /// Work at the desk began or ended, or was refused.
    record Staffing(Instant at, OperatorId operator, Staffing.Kind kind) implements OfStaff {
        /// The names stand in the log and never change.
        public enum Kind {
            SIGNED_IN,
            SIGNED_OUT,
            LOCKED_ITSELF,
            HANDED_OVER,
            /// A wrong PIN.
            REFUSED,
            /// Too many wrong PINs.
            LOCKED_OUT
        }
    }

    /// Somebody was taken on as staff, changed or dismissed.
    ///
    /// @param operator who did it
    /// @param whom it was done to
    record StaffChanged(Instant at, OperatorId operator, OperatorId whom, StaffChanged.Kind kind) implements OfStaff {
        /// The names stand in the log and never change.
        public enum Kind {
            ENROLLED,
            PIN_CHANGED,
            ROLE_CHANGED,
            DISMISSED,
            BADGE_GIVEN,
            BADGE_WITHDRAWN,
            /// Which document is theirs, so that they do not help themselves.
            OWN_DOCUMENT_NOTED
        }
    }
}
