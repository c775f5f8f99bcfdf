package org.greenlane.desk.setup;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.CameraPane;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.Hands;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.TextSizeKeys;
import org.greenlane.desk.words.Phrase;
import org.greenlane.health.DeviceState;
import org.greenlane.health.RootFingerprint;
import org.greenlane.setup.SetupStep;

/// The whole screen of the set-up assistant. What changes is drawn anew, and what was typed before is wiped first.
public final class SetupScreen extends StackPane {
    private static final double HEAD = 3.6;
    private static final double BAR = 0.7;
    private static final double HELP = 3.2;
    private static final int LONGEST_PASTED = 256;
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final SetupModel model;
    private final CameraPane camera = new CameraPane(true);
    private Sheet sheet;
    private boolean pressed;
    private boolean waiting;

    /// On the screen's thread.
    public SetupScreen(SetupModel model, Fonts fonts) {
        this.model = model;
        this.sheet = sheet();
        getStyleClass().addAll("assisted", "office", "setup");
        Theme.dress(this, fonts);
        Theme.write(this, model.textSizeProperty().get());
        new TextSizeKeys(model.textSizeProperty()).watch(this);
        model.textSizeProperty().addListener((_, _, now) -> Theme.write(this, now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        new Hands(() -> sheet, new Hands.Actions(
                        () -> {}, model.assistant()::read, model::toggleHelp, () -> {}, model::back))
                .watch(this);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
        model.onTurn(this::drawAnew);
        model.pictureProperty().addListener((_, _, frame) -> {
            camera.draw(frame);
            blind();
        });
        sceneProperty().addListener((_, _, now) -> {
            if (now != null) {
                takeFocus(Optional.empty());
            }
        });
        draw();
    }

    private Sheet sheet() {
        return SetupSheets.of(new SetupKit(model, SetupWords.of(model.language()), camera));
    }

    /// What stands on the clipboard goes where a fingerprint or an address is typed.
    private void paste(KeyEvent event) {
        Optional<Form> form = sheet.form();
        boolean takes = model.part() == SetupPart.TYPING || model.part() == SetupPart.ADDRESS;
        if (PASTE.match(event) && takes && form.isPresent()) {
            event.consume();
            Optional.ofNullable(Clipboard.getSystemClipboard().getString()).ifPresent(this::layIn);
        }
    }

    /// Text from elsewhere, in place of what is typed.
    void layIn(String text) {
        sheet.form().ifPresent(form -> {
            form.wipe();
            String plain = model.part() == SetupPart.TYPING ? RootFingerprint.ofCode(text).map(RootFingerprint::hex).orElse(text) : text.strip();
            plain.chars().limit(LONGEST_PASTED).forEach(symbol -> form.type((char) symbol));
        });
    }

    /// What a finger lies on stays until it is lifted: else the touch would be lost.
    private void release() {
        pressed = false;
        if (waiting) {
            waiting = false;
            model.screen().execute(this::drawAnew);
        }
    }

    private void drawAnew() {
        if (pressed) {
            waiting = true;
            return;
        }
        Optional<String> focused = Optional.ofNullable(getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .flatMap(node -> Optional.ofNullable(node.getId()));
        sheet.forget().run();
        sheet = sheet();
        draw();
        takeFocus(focused);
    }

    private void draw() {
        SetupWords words = SetupWords.of(model.language());
        camera.say(words.common().say(Phrase.NO_PICTURE), words.common().say(Phrase.LIVE_PICTURE));
        blind();
        Split whole = Split.down(0).fixed(head(words), HEAD).fixed(bar(), BAR).share(sheet.node(), 1);
        if (model.helped()) {
            whole.fixed(
                    new FitParagraph(words.help(model.assistant().step()), Pos.CENTER, 1.2, "help-line"), HELP);
        }
        getChildren().setAll(whole);
    }

    private void blind() {
        SetupStep step = model.assistant().step();
        boolean looks = step == SetupStep.DEVICES || step == SetupStep.ROOT;
        boolean sees = model.assistant().equipment().cameras().stream()
                .anyMatch(row -> row.kind() == DeviceState.Kind.CAMERA && row.isSeen());
        camera.setBlind(!(looks && sees));
    }

    private ProgressBar bar() {
        var steps = model.assistant().steps();
        return new ProgressBar((double) steps.indexOf(model.assistant().step()) / (steps.size() - 1));
    }

    private Split head(SetupWords words) {
        var steps = model.assistant().steps();
        SetupStep step = model.assistant().step();
        String where = words.position(steps.indexOf(step) + 1, steps.size(), step);
        return Split.across(0.6, "head")
                .share(new FitParagraph(where, Pos.CENTER_LEFT, 1.5, "head-title"), 1)
                .fixed(new BigButton(Optional.empty(), "?", "", "head-button").called("setup-help").on(model::toggleHelp), 3.4)
                .fixed(textSize(words), 4.4)
                .fixed(
                        new BigButton(Drawing.LANGUAGE, words.language().next().ownName(), "head-button")
                                .called("setup-language")
                                .on(model::nextLanguage),
                        8)
                .fixed(
                        new BigButton(Sign.NO, words.say(SetupPhrase.LEAVE), "head-button")
                                .called("setup-leave")
                                .on(() -> model.show(SetupPart.LEAVING)),
                        9);
    }

    private BigButton textSize(SetupWords words) {
        BigButton button = new BigButton(Optional.empty(), "A+", "", "head-button")
                .called("setup-reading")
                .on(() -> model.textSizeProperty().set(model.textSizeProperty().get().next()));
        button.setAccessibleText(words.common().say(Phrase.TEXT_SIZE));
        return button;
    }

    private void takeFocus(Optional<String> before) {
        if (getScene() == null) {
            return;
        }
        Optional<Node> same = before.flatMap(id -> Optional.ofNullable(lookup("#" + id)));
        sheet.form()
                .<Node>map(form -> form.fields().getFirst())
                .or(() -> same)
                .or(sheet::plainest)
                .orElse(this)
                .requestFocus();
    }
}
