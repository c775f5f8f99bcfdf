package org.greenlane.lane.assisted;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Consent;
import org.greenlane.lane.procedure.Question;

/// What a scanned command means at a desk that shows this view.
final class Commands {
    private static final List<LaneCommand> CHOICES = List.of(
            LaneCommand.CHOICE_A,
            LaneCommand.CHOICE_B,
            LaneCommand.CHOICE_C,
            LaneCommand.CHOICE_D,
            LaneCommand.CHOICE_E,
            LaneCommand.CHOICE_F);

    private Commands() {}

    static Optional<Input> meaning(Optional<LaneCommand> scanned, AssistedView view) {
        return scanned.flatMap(command -> meaning(command, view));
    }

    private static Optional<Input> meaning(LaneCommand command, AssistedView view) {
        return switch (command) {
            case CONSENT_SPOKEN -> Optional.of(new Input.Agree(Consent.Way.SPOKEN));
            case CONSENT_SHEET -> Optional.of(new Input.Agree(Consent.Way.SIGNED_SHEET));
            case CONSENT_STANDING -> Optional.of(new Input.Agree(Consent.Way.STANDING_AUTHORISATION));
            case CONSENT_GUARDIAN -> Optional.of(new Input.Agree(Consent.Way.GUARDIAN));
            case CONSENT_REFUSED -> Optional.of(new Input.Refuse());
            case NEXT_LANGUAGE -> nextLanguage(view);
            case NOTHING_TO_SHOW -> Optional.of(new Input.NothingToShow());
            case LET_PART_PASS -> view.people().map(people -> new Input.LetPartPass(Tally.passing(people)));
            case PROCEDURE -> Optional.of(new Input.FollowProcedure());
            case CHOICE_A, CHOICE_B, CHOICE_C, CHOICE_D, CHOICE_E, CHOICE_F ->
                choice(CHOICES.indexOf(command), view);
            case CONFIRM -> Optional.of(new Input.Confirm());
            case SUPERVISOR -> Optional.of(new Input.CallSupervisor());
            case COMPARED -> Optional.of(new Input.Compared());
            case BACK -> Optional.of(new Input.Back());
            case DONE -> Optional.of(new Input.Done());
            case HAND_OVER -> Optional.of(new Input.HandOver());
            case SIGN_OUT -> Optional.of(new Input.SignOut());
            // Parts of what somebody signs with, which come together before they come here.
            case REASON_EMERGENCY, REASON_PROVEN_OTHERWISE, REASON_ESCORTED, REASON_STATION_FAILED -> Optional.empty();
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 ->
                Optional.empty();
        };
    }

    private static Optional<Input> choice(int at, AssistedView view) {
        if (view instanceof AssistedView.InProcedure asked) {
            List<Question.Choice> choices = asked.question().choices();
            return at < choices.size()
                    ? Optional.of(new Input.Answer(choices.get(at).name()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Input> nextLanguage(AssistedView view) {
        return switch (view) {
            case AssistedView.AskingConsent asking -> after(asking.language(), asking.languages());
            case AssistedView.InProcedure asking -> after(asking.language(), asking.languages());
            default -> Optional.empty();
        };
    }

    private static Optional<Input> after(String language, List<String> languages) {
        int next = (languages.indexOf(language) + 1) % languages.size();
        return Optional.of(new Input.Language(languages.get(next)));
    }
}
