package org.greenlane.desk.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.CameraPane;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;
import org.greenlane.health.DeviceState;
import org.greenlane.setup.Assistant;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.Trial;
import org.greenlane.setup.Trouble;

/// What every sheet of the assistant is drawn with.
///
/// @param camera the running picture; stands on one sheet at a time
record SetupKit(SetupModel model, SetupWords words, CameraPane camera) {
    private static final double TITLE = 2.2;
    private static final double HINT = 1.4;
    private static final double LINE = 1.2;
    private static final double HIGHEST = 8;

    String say(SetupPhrase phrase) {
        return words.say(phrase);
    }

    Assistant assistant() {
        return model.assistant();
    }

    FitParagraph title(SetupPhrase phrase) {
        return title(say(phrase));
    }

    private FitParagraph title(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, TITLE, "sheet-title");
    }

    FitParagraph hint(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, HINT, "sheet-hint");
    }

    FitParagraph text(String text, String... styleClasses) {
        return new FitParagraph(text, Pos.CENTER_LEFT, HINT, styleClasses);
    }

    FitParagraph line(String text, String... styleClasses) {
        return new FitParagraph(text, Pos.CENTER_LEFT, LINE, styleClasses);
    }

    /// Where what is set here is changed later.
    FitParagraph later() {
        return new FitParagraph(words.later(assistant().step()), Pos.CENTER_LEFT, LINE, "sheet-hint");
    }

    /// What is in the way.
    NoticeBox notice() {
        return new NoticeBox(assistant().trouble().map(this::said).map(words::trouble).orElse(""));
    }

    private Trouble said(Trouble why) {
        return why.kind() == Trouble.Kind.PORT_TAKEN ? new Trouble(why.kind(), device(why.detail())) : why;
    }

    /// What a device is, in the language of the screen.
    String device(String name) {
        return words.device(name, assistant().equipment().rows());
    }

    /// How a device stands.
    String state(DeviceRow row) {
        return isTriedAtWork(row) ? say(SetupPhrase.RELAY_AT_WORK) : words.state(row);
    }

    /// Whether a device shows only at work whether it works: the barrier of a station that is there already.
    boolean isTriedAtWork(DeviceRow row) {
        return row.kind() == DeviceState.Kind.RELAY
                && row.state() instanceof Trial.State.There
                && !assistant().equipment().mayPulse();
    }

    BigButton back() {
        return new BigButton(Sign.BACK, words.shared("step.BACK")).called("setup-back").on(model::back);
    }

    BigButton next(String text, Runnable action) {
        return new BigButton(Sign.YES, text, "plainest").called("setup-next").on(action);
    }

    BigButton choice(Picture picture, String text, String id, Runnable action) {
        return new BigButton(picture, text).called(id).on(action);
    }

    /// Back, and what the step is for; what is plainest first.
    List<BigButton> foot(Optional<BigButton> plainest, BigButton... others) {
        List<BigButton> foot = new ArrayList<>();
        plainest.ifPresent(foot::add);
        foot.addAll(List.of(others));
        if (assistant().hasBack()) {
            foot.add(back());
        }
        return foot;
    }

    /// A sheet without anything to type: title, hint where there is one, what it is about, what is in the way, where it is changed later, and
    /// the buttons.
    Sheet plain(SetupPhrase title, String hint, Region body, List<BigButton> foot) {
        return plain(say(title), hint, body, foot);
    }

    Sheet plain(String title, String hint, Region body, List<BigButton> foot) {
        NoticeBox notice = notice();
        Split whole = Split.down(0.5, "sheet").fixed(title(title), 2.4);
        if (!hint.isEmpty()) {
            whole.fixed(hint(hint), 2.8);
        }
        whole.share(body, 1);
        if (notice.isVisible()) {
            whole.fixed(notice, 4);
        }
        // What is in the way comes first.
        if (isAnswered() && !notice.isVisible()) {
            whole.fixed(later(), 2.2);
        }
        Split buttons = Split.across(0.6);
        Optional<BigButton> plainest = foot.stream()
                .filter(button -> button.getStyleClass().contains("plainest"))
                .findFirst();
        foot.forEach(button -> buttons.share(button, button.getStyleClass().contains("plainest") ? 2 : 1));
        if (!foot.isEmpty()) {
            whole.fixed(buttons, 4);
        }
        return Sheet.of("", whole, plainest);
    }

    /// Whether what is asked here is a setting; what is not cannot be changed later.
    private boolean isAnswered() {
        return switch (model.part()) {
            case LEAVING, PIN -> false;
            case PLAIN, PROFILES, PORTS, TYPING, PASSPHRASE, STICK, OPEN, FOLDERS, ADDRESS -> true;
        };
    }

    /// Choices in rows; one below another on a screen that is higher than wide.
    static Tiles grid(List<? extends Node> nodes, int columns) {
        return new Tiles(0.6, nodes).columns(columns, 1).noHigherThan(HIGHEST);
    }
}
