package org.greenlane.desk.kiosk;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.help.HelpPane;
import org.greenlane.desk.parts.CameraPane;
import org.greenlane.desk.parts.OnScreen;
import org.greenlane.desk.parts.TextSizeKeys;
import org.greenlane.desk.parts.Wedge;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Barrier;
import org.greenlane.lane.LaneView;
import org.jspecify.annotations.Nullable;

/// The whole screen of a self-service lane: the stage, the demo's tray where there is one, faults, and the footer.
public final class KioskView extends StackPane {
    private static final KeyCombination UPDATE = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
    private static final KeyCombination BARRIER = new KeyCodeCombination(KeyCode.F8);
    private static final KeyCombination CLOSE_LANE = new KeyCodeCombination(KeyCode.F9);
    private static final KeyCombination STOP_UPDATE =
            new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN);

    /// So long help that nobody touches stays before those who come to the gate.
    private static final Duration HELP_LEFT_ALONE = Duration.seconds(30);

    /// So long a closed lane says why it was not opened.
    private static final Duration REFUSAL_STAYS = Duration.seconds(8);

    private final KioskViewModel model;
    private final CameraPane camera;
    private final LanePane lane;
    private final FaultBanner fault = new FaultBanner();
    private final FooterBar footer;
    private final Optional<TrayView> tray;
    private final Timeline everySecond;
    private final ObservableValue<Boolean> onScreen = OnScreen.of(this);
    private final BorderPane whole = new BorderPane();
    private final PauseTransition refusalStays = new PauseTransition(REFUSAL_STAYS);
    private final PauseTransition helpLeftAlone = new PauseTransition(HELP_LEFT_ALONE);
    private Optional<Phrase> toStaff = Optional.empty();
    private @Nullable Node lastCard;

    /// How the screen behaves on this machine.
    ///
    /// @param mirrored true if the running picture moves as a mirror does, for cameras that look at the person
    /// @param still true to show no motion but once a second, for people whom motion disturbs
    public record Manner(boolean mirrored, boolean still) {
        /// As the system's own settings ask for, too. On the screen's thread.
        ///
        /// @param still true where the station's own settings ask for no motion
        public static Manner ofThisMachine(boolean mirrored, boolean still) {
            return new Manner(mirrored, still || Platform.getPreferences().isReducedMotion());
        }
    }

    /// On the screen's thread.
    ///
    /// @param tray the demo's travellers; none in service
    public KioskView(KioskViewModel model, Fonts fonts, Manner manner, Optional<TrayView> tray) {
        this.model = model;
        this.tray = tray;
        this.camera = new CameraPane(manner.mirrored());
        this.lane = new LanePane(
                camera,
                new ActionPane(model.clock(), manner.still(), model::acknowledge),
                model.clock(),
                manner.still());
        this.footer = new FooterBar(
                model.clock(),
                new FooterBar.Actions(
                        this::changeLanguage,
                        this::changeReading,
                        this::toggleHelp,
                        model::askForUpdate,
                        model::stopUpdate,
                        model::toggleBarrier));
        this.everySecond = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showFooter()));
        everySecond.setCycleCount(Animation.INDEFINITE);
        getStyleClass().add("kiosk");
        Theme.dress(this, fonts);
        build();
        observe();
    }

    /// Offers the way to the desk where staff help people. On the screen's thread.
    ///
    /// @param name of the desk in a language
    public void offerStaff(Function<Language, String> name, Runnable action) {
        footer.offerStaff(name, action);
        showFooter();
    }

    private void build() {
        VBox foot = new VBox();
        tray.ifPresent(foot.getChildren()::add);
        foot.getChildren().addAll(fault, footer);
        whole.setCenter(lane);
        whole.setBottom(foot);
        helpLeftAlone.setOnFinished(_ -> putHelpAway());
        refusalStays.setOnFinished(_ -> sayWhyRefused());
        DragLayer layer = new DragLayer();
        tray.ifPresent(view -> view.dropOn(camera, layer));
        getChildren().addAll(whole, layer);
    }

    private void observe() {
        model.laneProperty().addListener((_, _, _) -> {
            putHelpAway();
            showLane();
            takeFocus();
        });
        model.languageProperty().addListener((_, _, _) -> {
            boolean helped = isHelpInFront();
            putHelpAway();
            showAll();
            if (helped) {
                toggleHelp();
            }
        });
        model.textSizeProperty().addListener((_, _, now) -> {
            Theme.write(this, now);
            lane.read(now);
            showFooter();
        });
        model.statusProperty().addListener((_, old, now) -> {
            showFooter();
            if (old.hasNoPicture() != now.hasNoPicture()) {
                showLane();
            }
        });
        model.frameProperty().addListener((_, before, frame) -> {
            frame.ifPresent(camera::draw);
            if (before.isEmpty()) {
                showLane();
            }
        });
        model.updateProperty().addListener((_, _, _) -> showFooter());
        model.overlayProperty().addListener((_, _, _) -> layOver());
        model.cueProperty().addListener((_, _, _) -> showLane());
        model.barrierProperty().addListener((_, _, _) -> showFooter());
        model.refusalProperty().addListener((_, _, _) -> {
            refusalStays.playFromStart();
            sayWhyRefused();
        });
        new Wedge(model::scan).watch(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressByEnter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::actByKey);
        new TextSizeKeys(model.textSizeProperty()).watch(this);
        onScreen.addListener((_, _, seen) -> {
            if (seen) {
                takeFocus();
                everySecond.play();
            } else {
                everySecond.stop();
                putHelpAway();
            }
        });
        model.frameProperty().get().ifPresent(camera::draw);
        showAll();
    }

    private void showAll() {
        showLane();
        showFooter();
        tray.ifPresent(view -> view.say(words()));
    }

    private void showLane() {
        toStaff = whyToStaff();
        lane.show(model.laneProperty().get(), words(), toStaff, model.cueProperty().get());
        if (isRefused() && model.laneProperty().get() instanceof LaneView.Closed) {
            lane.sayWhyClosed(words());
        }
        camera.setBlind(model.statusProperty().get().hasNoPicture());
        layOver();
    }

    /// Why nobody is asked for a code here now, if so: it would not be read, or nobody would pass by it.
    private Optional<Phrase> whyToStaff() {
        FooterView status = model.statusProperty().get();
        boolean kept = model.barrierProperty().get().filter(Barrier.KEPT_CLOSED::equals).isPresent();
        if (kept || status.outOfDate(model.clock().instant()).isPresent()) {
            return Optional.of(Phrase.STAFF_CHECK_BY_HAND);
        }
        return status.laneIsBlind() ? Optional.of(Phrase.LANE_CANNOT_READ) : Optional.empty();
    }

    private void layOver() {
        boolean ready = model.laneProperty().get() instanceof LaneView.Ready;
        camera.lay(model.overlayProperty().get(), words(), ready);
    }

    /// For as long as that stays.
    private void sayWhyRefused() {
        showLane();
        showFooter();
    }

    private boolean isRefused() {
        return refusalStays.getStatus() == Animation.Status.RUNNING;
    }

    private void showFooter() {
        footer.show(
                model.statusProperty().get(),
                model.updateProperty().get(),
                model.barrierProperty().get(),
                isRefused(),
                words());
        fault.show(model.statusProperty().get(), words(), model.clock().instant());
        // What is signed goes out of date while nothing else changes.
        if (!whyToStaff().equals(toStaff)) {
            showLane();
        }
    }

    // By itself the toolkit gives Enter to a default button, however many others have the focus.
    private void pressByEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
            event.consume();
            if (event.getTarget() instanceof Button focused && focused.isVisible()) {
                focused.fire();
            } else if (isHelpInFront()) {
                putHelpAway();
            } else {
                model.acknowledge();
            }
        }
    }

    // For staff with a keyboard; the footer has buttons for those without.
    private void actByKey(KeyEvent event) {
        if (HELP.match(event)) {
            event.consume();
            toggleHelp();
        } else if (event.getCode() == KeyCode.ESCAPE && isHelpInFront()) {
            event.consume();
            putHelpAway();
        } else if (STOP_UPDATE.match(event)) {
            event.consume();
            model.stopUpdate();
        } else if (UPDATE.match(event)) {
            event.consume();
            model.askForUpdate();
        } else if (BARRIER.match(event)) {
            event.consume();
            model.toggleBarrier();
        } else if (CLOSE_LANE.match(event)) {
            event.consume();
            model.toggleClosed();
        }
    }

    // An answer's button comes first. Afterwards the keyboard goes back to the tray, or to nothing: else Enter would
    // press whatever stands next to the vanished button.
    private void takeFocus() {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        if (scene.getFocusOwner() instanceof TrayButton card) {
            lastCard = card;
        }
        if (!lane.takeFocus()) {
            Node card = lastCard;
            (card != null ? card : lane).requestFocus();
        }
    }

    private void changeLanguage() {
        Language now = model.languageProperty().get();
        model.languageProperty().set(now.next());
    }

    private boolean isHelpInFront() {
        return !lane.equals(whole.getCenter());
    }

    private void toggleHelp() {
        if (isHelpInFront()) {
            putHelpAway();
            return;
        }
        if (model.laneProperty().get() instanceof LaneView.Answered answered && answered.acknowledgeable()) {
            return;
        }
        GateHelp topic = GateHelp.at(
                model.laneProperty().get(), !model.statusProperty().get().faults().isEmpty());
        HelpPane help = new HelpPane(topic, model.languageProperty().get(), this::putHelpAway);
        whole.setCenter(help);
        help.requestFocus();
        helpLeftAlone.playFromStart();
    }

    /// At the latest when there is an answer: nothing lies over one that somebody must see to.
    private void putHelpAway() {
        helpLeftAlone.stop();
        if (isHelpInFront()) {
            whole.setCenter(lane);
            takeFocus();
        }
    }

    private void changeReading() {
        model.textSizeProperty().set(model.textSizeProperty().get().next());
    }

    private Words words() {
        return Words.of(model.languageProperty().get());
    }
}
