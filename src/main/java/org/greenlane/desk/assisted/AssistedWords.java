package org.greenlane.desk.assisted;

import org.greenlane.desk.words.EachLanguage;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Texts;
import org.greenlane.health.Consent;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.PinChange;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.procedure.Outcome;

/// The assisted lane's words in one language. A test asks every method for every value in every language.
final class AssistedWords {
    private static final EachLanguage<AssistedWords> ALL = new EachLanguage<>(AssistedWords::new);

    private final Language language;
    private final Texts texts;

    private AssistedWords(Language language) {
        this.language = language;
        this.texts = Texts.load("assisted", language);
    }

    static AssistedWords of(Language language) {
        return ALL.in(language);
    }

    /// Of a person who is asked in that language; in English where the station does not speak it.
    static AssistedWords ofTag(String tag) {
        return of(Language.ofTag(tag).orElse(Language.ENGLISH));
    }

    Language language() {
        return language;
    }

    String say(AssistedPhrase phrase) {
        return texts.getString("phrase." + phrase);
    }

    /// What a button does.
    String step(Step step) {
        return texts.getString("step." + step);
    }

    /// How somebody says yes.
    String consent(Consent.Way way) {
        return texts.getString("consent." + way);
    }

    String why(AssistedView.Why why) {
        return texts.getString("why." + why);
    }

    String role(Role role) {
        return texts.getString("role." + role);
    }

    String way(LookUpWay way) {
        return texts.getString("way." + way);
    }

    String kind(NumberKind kind) {
        return texts.getString("kind." + kind);
    }

    String check(NumberCheck.State state) {
        return texts.getString("number." + state);
    }

    String reason(OverrideReason reason) {
        return texts.getString("override." + reason);
    }

    /// What a supervisor often notes.
    String note(NotePhrase phrase) {
        return texts.getString("note." + phrase);
    }

    /// What stands between two phrases of a note.
    String noteBetween() {
        return texts.getString("note-between");
    }

    String outcome(Outcome.Kind kind) {
        return texts.getString("outcome." + kind);
    }

    String trouble(AssistedView.Trouble trouble) {
        return texts.getString("trouble." + trouble);
    }

    /// What to do about it.
    String remedy(AssistedView.Trouble trouble) {
        return texts.getString("remedy." + trouble);
    }

    /// @param last never [PinChange#CHANGED]
    String refusal(PinChange last) {
        return texts.getString("pin-change." + last);
    }

    /// @param time until when somebody is locked out, as it is read on a clock
    String objection(Objection objection, String time) {
        return switch (objection) {
            case Objection.NotSignedIn(SignIn.Wrong(int triesLeft)) -> texts.fill("objection.WRONG", triesLeft);
            case Objection.NotSignedIn(SignIn.LockedOut _) -> texts.fill("objection.LOCKED_OUT", time);
            case Objection.NotSignedIn _ -> texts.getString("objection.UNAVAILABLE");
            case Objection.PinToo() -> texts.getString("objection.PIN_TOO");
            case Objection.WrongRole() -> texts.getString("objection.WRONG_ROLE");
            case Objection.SamePerson() -> texts.getString("objection.SAME_PERSON");
            case Objection.NotIndependent() -> texts.getString("objection.NOT_INDEPENDENT");
            case Objection.OwnDocument() -> texts.getString("objection.OWN_DOCUMENT");
            case Objection.PinNotTheirOwn() -> texts.getString("objection.PIN_NOT_THEIR_OWN");
            case Objection.NoteMissing() -> say(AssistedPhrase.NOTE_NEEDED);
            case Objection.NoteTooLong(int longest) -> texts.fill("objection.NOTE_TOO_LONG", longest);
        };
    }

    /// What this desk did today.
    String counts(Counts today) {
        return texts.fill(
                "counts", today.helped(), today.letThrough(), today.refused(), today.overridden(), today.slips());
    }

    /// @param number from 1
    String question(int number) {
        return texts.fill("question", number);
    }

    /// @param letter of an answer to a procedure's question
    String choice(String letter) {
        return texts.fill("command.choice", letter);
    }

    /// @param digit of a PIN
    String digit(String digit) {
        return texts.fill("command.digit", digit);
    }

    String validUntil(String time) {
        return texts.fill("valid-until", time);
    }

    String goesAt(String time) {
        return texts.fill("goes-at", time);
    }

    String againFrom(String time) {
        return texts.fill("again-from", time);
    }

    String bySupervisor(OperatorId supervisor, OverrideReason reason) {
        return texts.fill("by-supervisor", supervisor, reason(reason));
    }

    /// How many of a group went through.
    String partThrough(int people) {
        return texts.fill("part-through", people);
    }
}
