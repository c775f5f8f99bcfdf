package org.greenlane.desk.assisted;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.desk.help.HelpPane;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Hands;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.TextSizeKeys;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// The whole screen of the assisted lane. Each view is drawn anew, and what the one before it held is wiped first.
public final class AssistedScreen extends StackPane {
    private static final double HEAD = 3.6;
    private static final double HEAD_UPRIGHT = 6.6;

    /// How far apart two quick touches of a finger are meant for the same, in pixels.
    private static final double SAME_PLACE = 40;

    /// How soon the second of them comes.
    private static final long TWICE = TimeUnit.MILLISECONDS.toNanos(300);

    private final AssistedViewModel model;
    private final LongSupplier nanoTime;
    private ViewSheet shown;
    private FitParagraph title = title();
    private Optional<HelpPane> help = Optional.empty();
    private int drawn;
    private int pressedAt;
    private long drawnAt;
    private Point2D pressed = Point2D.ZERO;

    /// On the screen's thread.
    public AssistedScreen(AssistedViewModel model, Fonts fonts) {
        this(model, fonts, System::nanoTime);
    }

    AssistedScreen(AssistedViewModel model, Fonts fonts, LongSupplier nanoTime) {
        this.model = model;
        this.nanoTime = nanoTime;
        this.drawnAt = nanoTime.getAsLong();
        this.shown = sheet();
        getStyleClass().add("assisted");
        Theme.dress(this, fonts);
        Theme.write(this, model.textSizeProperty().get());
        new TextSizeKeys(model.textSizeProperty()).watch(this);
        new Hands(this::inHand, actions()).watch(this);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
        model.viewProperty().addListener((_, _, view) -> show(view));
        model.localProperty().addListener((_, _, _) -> drawAnew());
        model.otherSheetProperty().addListener((_, _, _) -> entitle());
        model.languageProperty().addListener((_, _, _) -> speak());
        model.textSizeProperty().addListener((_, _, now) -> Theme.write(this, now));
        sceneProperty().addListener((_, _, now) -> cameOrWent(now != null));
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

    /// What keys do: nothing, where help lies over it.
    private Sheet inHand() {
        return help.map(pane -> Sheet.of("", pane, Optional.empty())).orElse(shown.sheet());
    }

    private void back() {
        if (help.isPresent()) {
            toggleHelp();
            return;
        }
        switch (model.localProperty().get()) {
            case Local.Typing(Optional<NumberKind> kind) when kind.isPresent() ->
                model.local(new Local.Typing(Optional.empty()));
            case Local.Typing _, Local.Signing _, Local.Printed _ -> model.local(new Local.Nothing());
            case Local.Nothing() -> {
                if (model.viewProperty().get().steps().contains(Step.BACK)) {
                    model.send(new Input.Back());
                }
            }
        }
    }

    private ViewSheet sheet() {
        return Sheets.of(model.viewProperty().get(), model.localProperty().get(), new Kit(model));
    }

    private void show(AssistedView view) {
        if (help.isPresent() || !shown.again().test(view)) {
            drawAnew();
        }
    }

    private void drawAnew() {
        shown.sheet().forget().run();
        shown = sheet();
        help = Optional.empty();
        drawn++;
        drawnAt = nanoTime.getAsLong();
        draw();
    }

    private void draw() {
        Kit kit = new Kit(model);
        title = title();
        entitle();
        Split whole = Split.down(0)
                .fixed(Head.of(title, kit, this::changeLanguage, this::toggleHelp), HEAD, HEAD_UPRIGHT)
                .share(inHand().node(), 1);
        getChildren().setAll(whole);
        takeFocus();
    }

    private static FitParagraph title() {
        return new FitParagraph("", Pos.CENTER_LEFT, 1.5, "head-title");
    }

    /// What is half typed below it stays.
    private void entitle() {
        title.setText(model.otherSheetProperty().get().map(new Kit(model)::say).orElse(shown.sheet().title()));
    }

    /// What is read is read on in the other language.
    private void speak() {
        boolean helped = help.isPresent();
        drawAnew();
        if (helped) {
            toggleHelp();
        }
    }

    private void changeLanguage() {
        model.languageProperty().set(model.languageProperty().get().next());
    }

    private void toggleHelp() {
        help = help.isPresent()
                ? Optional.empty()
                : Optional.of(new HelpPane(
                        StaffHelp.at(model.viewProperty().get()), model.languageProperty().get(), this::toggleHelp));
        draw();
    }

    /// What was half typed does not stay on a screen that is put away.
    private void cameOrWent(boolean came) {
        if (came) {
            takeFocus();
        } else if (shown.sheet().form().isPresent()) {
            drawAnew();
        }
    }

    /// What is typed first, else what Enter presses, else nothing: what stood under the focus is gone.
    private void takeFocus() {
        if (getScene() != null) {
            Node first = help.<Node>map(pane -> pane)
                    .or(() -> shown.sheet().form().map(form -> form.fields().getFirst()))
                    .or(shown.sheet()::plainest)
                    .orElse(this);
            first.requestFocus();
        }
    }

    /// A second touch in quick succession is meant for what stood here at the first.
    private void touched(MouseEvent event) {
        Point2D place = new Point2D(event.getSceneX(), event.getSceneY());
        boolean twice = event.getClickCount() > 1 && place.distance(pressed) < SAME_PLACE;
        if (twice && pressedAt != drawn && nanoTime.getAsLong() - drawnAt < TWICE) {
            event.consume();
            return;
        }
        pressed = place;
        pressedAt = drawn;
        model.send(new Input.StillHere());
    }
}
