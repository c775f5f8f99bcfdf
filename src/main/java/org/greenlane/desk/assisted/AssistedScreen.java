package org.greenlane.desk.assisted;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// The whole screen of the assisted lane. Each view is drawn anew, and what the one before it held is wiped first.
public final class AssistedScreen extends StackPane {
    private static final double HEAD = 3.6;
    private static final double HELP = 2.4;

    private final AssistedViewModel model;
    private Sheet sheet;
    private boolean helped;
    private int drawn;
    private int pressedAt;

    /// On the screen's thread.
    public AssistedScreen(AssistedViewModel model, Fonts fonts) {
        this.model = model;
        this.sheet = sheet();
        getStyleClass().add("assisted");
        Theme.dress(this, fonts);
        new Hands(() -> sheet, actions()).watch(this);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
        model.viewProperty().addListener((_, _, view) -> show(view));
        model.localProperty().addListener((_, _, _) -> drawAnew());
        model.languageProperty().addListener((_, _, _) -> drawAnew());
        sceneProperty().addListener((_, _, _) -> takeFocus());
        draw();
    }

    private Hands.Actions actions() {
        return new Hands.Actions(
                () -> model.send(new Input.StillHere()),
                text -> model.send(new Input.Scan(text)),
                this::toggleHelp,
                model::switchLane,
                this::back);
    }

    private void back() {
        switch (model.localProperty().get()) {
            case Local.Typing(Optional<NumberKind> kind) when kind.isPresent() ->
                model.local(new Local.Typing(Optional.empty()));
            case Local.Typing _, Local.Signing _ -> model.local(new Local.Nothing());
            case Local.Nothing() -> {
                if (model.viewProperty().get().steps().contains(Step.BACK)) {
                    model.send(new Input.Back());
                }
            }
        }
    }

    private Sheet sheet() {
        return Sheets.of(model.viewProperty().get(), model.localProperty().get(), new Kit(model));
    }

    private void show(AssistedView view) {
        if (!sheet.again().test(view)) {
            drawAnew();
        }
    }

    private void drawAnew() {
        sheet.forget().run();
        sheet = sheet();
        drawn++;
        draw();
    }

    private void draw() {
        Kit kit = new Kit(model);
        Split whole = Split.down(0)
                .fixed(Head.of(sheet, kit, this::changeLanguage, this::toggleHelp), HEAD)
                .share(sheet.node(), 1);
        if (helped) {
            whole.fixed(new FitParagraph(kit.say(AssistedPhrase.HELP), Pos.CENTER, 1.2, "help-line"), HELP);
        }
        getChildren().setAll(whole);
        takeFocus();
    }

    private void changeLanguage() {
        model.languageProperty().set(model.languageProperty().get().next());
    }

    private void toggleHelp() {
        helped = !helped;
        draw();
    }

    /// What is typed first, else what Enter presses, else nothing: what stood under the focus is gone.
    private void takeFocus() {
        if (getScene() != null) {
            Node first = sheet.form()
                    .<Node>map(form -> form.fields().getFirst())
                    .or(sheet::plainest)
                    .orElse(this);
            first.requestFocus();
        }
    }

    /// A second touch in quick succession is meant for what stood here at the first.
    private void touched(MouseEvent event) {
        if (event.getClickCount() > 1 && pressedAt != drawn) {
            event.consume();
            return;
        }
        pressedAt = drawn;
        model.send(new Input.StillHere());
    }
}
