package org.greenlane.desk.assisted;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.Step;

/// What every sheet is drawn with: the words of the staff, and buttons for what can be done.
record Kit(AssistedViewModel model, AssistedWords words) {
    /// How large a title, a hint and a small line may become, in em.
    private static final double TITLE = 2.4;

    private static final double HINT = 1.5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    Kit(AssistedViewModel model) {
        this(model, AssistedWords.of(model.languageProperty().get()));
    }

    /// The words that all lanes have.
    Words common() {
        return Words.of(words.language()).atTheDesk();
    }

    Language language() {
        return words.language();
    }

    String say(AssistedPhrase phrase) {
        return words.say(phrase);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(model.zone()));
    }

    /// With its day, where it is not that of now: an hour alone is read as one of today.
    String time(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(model.zone());
        boolean sameDay = then.toLocalDate().equals(now.atZone(model.zone()).toLocalDate());
        return (sameDay ? TIME : DAY).format(then);
    }

    /// Why something did not happen.
    String objection(Optional<Objection> objection) {
        return objection.map(why -> words.objection(why, lockedUntil(why))).orElse("");
    }

    private String lockedUntil(Objection objection) {
        return objection instanceof Objection.NotSignedIn(SignIn.LockedOut(Instant until)) ? time(until) : "";
    }

    void send(Input input) {
        model.send(input);
    }

    FitParagraph title(AssistedPhrase phrase) {
        return title(say(phrase));
    }

    FitParagraph title(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, TITLE, "sheet-title");
    }

    FitParagraph hint(AssistedPhrase phrase) {
        return hint(say(phrase));
    }

    FitParagraph hint(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, HINT, "sheet-hint");
    }

    /// A button for each step of a view, in its order, the first one dark; none where the plainest step is to bring something, or
    /// where staff are to compare somebody with a document: that is chosen, not pressed in haste.
    ///
    /// @param own those that only the view's own sheet can make; steps without a button are left out
    List<BigButton> buttons(AssistedView view, Map<Step, BigButton> own) {
        List<BigButton> buttons = new ArrayList<>();
        for (Step step : view.steps()) {
            Optional.ofNullable(own.get(step)).or(() -> button(step)).ifPresent(buttons::add);
        }
        boolean chosen = view.steps().getFirst() == Step.BRING || view.steps().contains(Step.COMPARED);
        if (!buttons.isEmpty() && !chosen) {
            buttons.getFirst().getStyleClass().add("plainest");
        }
        return buttons;
    }

    /// What Enter presses, of those.
    static Optional<BigButton> plainest(List<BigButton> buttons) {
        return buttons.stream().filter(button -> button.getStyleClass().contains("plainest")).findFirst();
    }

    /// The button of a step that needs nothing but to be pressed.
    Optional<BigButton> button(Step step) {
        return switch (step) {
            case NOTHING_TO_SHOW -> Optional.of(button(step, Sign.EMPTY_HAND, new Input.NothingToShow()));
            case REFUSE -> Optional.of(button(step, Sign.NO, new Input.Refuse()));
            case PROCEDURE -> Optional.of(button(step, Sign.CHECK_LIST, new Input.FollowProcedure()));
            case CONFIRM -> Optional.of(button(step, Sign.YES, new Input.Confirm()));
            case SUPERVISOR -> Optional.of(button(step, Sign.SUPERVISOR, new Input.CallSupervisor()));
            case COMPARED -> Optional.of(button(step, Sign.PASSPORT, new Input.Compared()));
            case BACK -> Optional.of(button(step, Sign.BACK, new Input.Back()));
            case DONE -> Optional.of(button(step, Sign.NEXT_PERSON, new Input.Done()));
            case HAND_OVER -> Optional.of(button(step, Sign.HAND_OVER, new Input.HandOver()));
            case SIGN_OUT -> Optional.of(button(step, Sign.SIGN_OUT, new Input.SignOut()));
            case SIGN_IN, CHANGE_PIN, BRING, AGREE, LANGUAGE, APPROVE, LET_PART_PASS, ANSWER, OVERRIDE ->
                Optional.empty();
        };
    }

    private BigButton button(Step step, Sign sign, Input input) {
        return new BigButton(sign, words.step(step)).called(id(step)).on(() -> send(input));
    }

    /// What the button of a step is called, for those who look for it.
    static String id(Step step) {
        return "step-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The languages in which a person can be asked, the present one marked.
    Split languages(String present, List<String> tags) {
        Split row = Split.across(0.5, "languages");
        for (String tag : tags) {
            String name = Language.ofTag(tag).map(Language::ownName).orElse(tag);
            BigButton button = new BigButton(Optional.empty(), name, "", "language-choice")
                    .called("language-" + tag)
                    .on(() -> send(new Input.Language(tag)));
            if (tag.equals(present)) {
                button.getStyleClass().add("chosen");
            }
            row.share(button, 1);
        }
        return row;
    }
}
