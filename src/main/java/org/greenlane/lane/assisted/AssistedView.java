package org.greenlane.lane.assisted;

import static org.greenlane.lane.assisted.Step.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Passage;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.Question;

/// What the desk's screen shows now; all of it, so that a screen draws it and knows nothing else. Pushed at every change.
///
/// Where [#people] is empty, nothing of anybody but staff is in it.
public sealed interface AssistedView {
    /// What can be done now, the plainest first; never empty.
    List<Step> steps();

    /// The passage that is shown.
    default Optional<Passage> people() {
        return Optional.empty();
    }

    /// When it goes by itself; only answers do.
    default Optional<Instant> ends() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.until());
            case Settled settled -> Optional.of(settled.until());
            case SlipReady ready -> Optional.of(ready.until());
            default -> Optional.empty();
        };
    }

    /// Nobody works here.
    ///
    /// @param objection why the last wish to sign in came to nothing; its [org.greenlane.health.SignIn.LockedOut] says
    /// until when
    record SignedOut(Why why, Optional<Objection> objection) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(SIGN_IN);
        }
    }

    /// Why nobody works here.
    enum Why {
        NOT_YET,
        SIGNED_OUT,
        HANDED_OVER,
        /// Nothing was done for a while.
        LOCKED_ITSELF
    }

    /// The PIN is one that somebody else gave.
    ///
    /// @param last why the last wish came to nothing
    record MustChangePin(OperatorId operator, Optional<PinChange> last) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(CHANGE_PIN, SIGN_OUT);
        }
    }

    /// The desk waits for the next person.
    record Waiting(OperatorId operator, Role role, Counts today) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(BRING, NOTHING_TO_SHOW, HAND_OVER, SIGN_OUT);
        }
    }

    /// The person is asked, aloud and in large type, whether they may be looked up. Nothing counts down.
    ///
    /// @param language BCP 47 tag of the language in which they are asked
    /// @param languages those that may be chosen
    record AskingConsent(LookUpWay way, String language, List<String> languages, Instant since)
            implements AssistedView {
        public AskingConsent {
            languages = List.copyOf(languages);
        }

        @Override
        public List<Step> steps() {
            return List.of(AGREE, REFUSE, LANGUAGE, BACK, BRING);
        }
    }

    /// They did not agree; what else is possible.
    record ConsentRefused(LookUpWay way, String language) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(BRING, PROCEDURE, SUPERVISOR, DONE);
        }
    }

    /// One more look-up without a document needs a second person.
    record NeedsApproval(LookUpWay way, Optional<Objection> objection) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(APPROVE, BRING, NOTHING_TO_SHOW, BACK);
        }
    }

    /// No more look-ups in this way before then; a document, a code and the procedure still lead through.
    record TooManyLookUps(LookUpWay way, Instant until) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(BRING, NOTHING_TO_SHOW, DONE);
        }
    }

    /// The answer.
    ///
    /// @param until when it goes by itself
    record Answered(Passage passage, Tally tally, List<Step> steps, Instant since, Instant until)
            implements AssistedView {
        public Answered {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<Passage> people() {
            return Optional.of(passage);
        }
    }

    /// A question of the site's procedure, which staff put to the person.
    ///
    /// @param procedure its name
    /// @param language in which the person is asked
    /// @param answers so far, in the order in which they were asked
    record InProcedure(
            String procedure, Question question, String language, List<String> languages, List<Given> answers)
            implements AssistedView {
        public InProcedure {
            languages = List.copyOf(languages);
            answers = List.copyOf(answers);
        }

        @Override
        public List<Step> steps() {
            return List.of(ANSWER, BACK, LANGUAGE);
        }
    }

    /// A question and the choice that was made.
    record Given(Question question, Question.Choice choice) {}

    /// What the procedure comes to, before it is recorded.
    record Confirming(String procedure, Outcome outcome, List<Given> answers) implements AssistedView {
        public Confirming {
            answers = List.copyOf(answers);
        }

        @Override
        public List<Step> steps() {
            return List.of(CONFIRM, BACK);
        }
    }

    /// A supervisor gives a reason and a PIN.
    record Overriding(Passage passage, List<OverrideReason> reasons, Optional<Objection> objection)
            implements AssistedView {
        public Overriding {
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<Step> steps() {
            return List.of(OVERRIDE, BACK);
        }

        @Override
        public Optional<Passage> people() {
            return Optional.of(passage);
        }
    }

    /// Staff have settled it, and it is in the log.
    ///
    /// @param until when it goes by itself
    record Settled(Passage passage, Settlement settlement, List<Step> steps, Instant since, Instant until)
            implements AssistedView {
        public Settled {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<Passage> people() {
            return Optional.of(passage);
        }
    }

    /// A temporary slip to print or show; the person goes through.
    ///
    /// @param until when it goes from the screen by itself
    record SlipReady(Slips.Slip slip, Instant since, Instant until) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(DONE, BRING);
        }
    }

    /// Something broke, so nothing happened and nobody passes. Nothing of the person is held any more.
    record Unavailable(Trouble trouble, Instant since) implements AssistedView {
        @Override
        public List<Step> steps() {
            return List.of(DONE);
        }
    }

    /// What broke.
    enum Trouble {
        LOG_NOT_WRITABLE,
        LOOK_UPS_NOT_COUNTED,
        SLIPS_UNAVAILABLE,
        /// A defect of the station.
        DEFECT
    }
}
