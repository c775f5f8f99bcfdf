package org.greenlane.desk.assisted;

import java.util.Optional;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Consent;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.Step;

/// What a scanned command means, for the sheet on which it is printed.
public final class CommandWords {
    private final AssistedWords words;

    public CommandWords(Language language) {
        this.words = AssistedWords.of(language);
    }

    public String title() {
        return words.say(AssistedPhrase.COMMANDS_TITLE);
    }

    /// How a PIN is scanned.
    public String hint() {
        return words.say(AssistedPhrase.COMMANDS_HINT);
    }

    /// In few words, as the screen has them.
    public String of(LaneCommand command) {
        return switch (command) {
            case CONSENT_SPOKEN -> words.consent(Consent.Way.SPOKEN);
            case CONSENT_SHEET -> words.consent(Consent.Way.SIGNED_SHEET);
            case CONSENT_STANDING -> words.consent(Consent.Way.STANDING_AUTHORISATION);
            case CONSENT_GUARDIAN -> words.consent(Consent.Way.GUARDIAN);
            case CONSENT_REFUSED -> words.say(AssistedPhrase.COMMAND_REFUSED);
            case NEXT_LANGUAGE -> words.say(AssistedPhrase.COMMAND_LANGUAGE);
            case NOTHING_TO_SHOW -> words.step(Step.NOTHING_TO_SHOW);
            case LET_PART_PASS -> words.say(AssistedPhrase.COMMAND_PART);
            case PROCEDURE -> words.step(Step.PROCEDURE);
            case CHOICE_A, CHOICE_B, CHOICE_C, CHOICE_D, CHOICE_E, CHOICE_F -> words.choice(mark(command));
            case CONFIRM -> words.say(AssistedPhrase.COMMAND_CONFIRM);
            case SUPERVISOR -> words.step(Step.SUPERVISOR);
            case COMPARED -> words.step(Step.COMPARED);
            case BACK -> words.step(Step.BACK);
            case DONE -> words.step(Step.DONE);
            case HAND_OVER -> words.step(Step.HAND_OVER);
            case SIGN_OUT -> words.step(Step.SIGN_OUT);
            case REASON_EMERGENCY, REASON_PROVEN_OTHERWISE, REASON_ESCORTED, REASON_STATION_FAILED ->
                command.reason().map(words::reason).orElseThrow();
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 ->
                words.digit(mark(command));
        };
    }

    /// A letter or a digit that says it at a glance; empty where a picture does.
    public static String mark(LaneCommand command) {
        return switch (command) {
            case CHOICE_A -> "A";
            case CHOICE_B -> "B";
            case CHOICE_C -> "C";
            case CHOICE_D -> "D";
            case CHOICE_E -> "E";
            case CHOICE_F -> "F";
            default -> command.digit().map(String::valueOf).orElse("");
        };
    }

    /// Its picture; empty where a mark says it.
    public static Optional<Picture> picture(LaneCommand command) {
        return mark(command).isEmpty() ? Optional.of(drawn(command)) : Optional.empty();
    }

    private static Picture drawn(LaneCommand command) {
        return switch (command) {
            case CONSENT_SPOKEN -> Sign.SPOKEN;
            case CONSENT_SHEET -> Sign.SIGNED_SHEET;
            case CONSENT_STANDING -> Sign.STANDING;
            case CONSENT_GUARDIAN -> Sign.GUARDIAN;
            case CONSENT_REFUSED -> Sign.NO;
            case NEXT_LANGUAGE -> Drawing.LANGUAGE;
            case NOTHING_TO_SHOW -> Sign.EMPTY_HAND;
            case LET_PART_PASS, REASON_ESCORTED -> Sign.TWO_PEOPLE;
            case PROCEDURE -> Sign.CHECK_LIST;
            case CONFIRM -> Sign.YES;
            case SUPERVISOR -> Sign.SUPERVISOR;
            case BACK -> Sign.BACK;
            case DONE -> Sign.NEXT_PERSON;
            case HAND_OVER -> Sign.HAND_OVER;
            case SIGN_OUT -> Sign.SIGN_OUT;
            case REASON_EMERGENCY -> Sign.AMBULANCE;
            case REASON_PROVEN_OTHERWISE -> Sign.DOCUMENT;
            case COMPARED -> Sign.PASSPORT;
            case REASON_STATION_FAILED -> Sign.WARNING;
            default -> Sign.QUESTION;
        };
    }
}
