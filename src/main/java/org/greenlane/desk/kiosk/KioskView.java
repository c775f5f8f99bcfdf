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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
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
    private final HelpInFront help;
    private final PauseTransition refusalStays = new PauseTransition(REFUSAL_STAYS);
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
        this.help = new HelpInFront(model, whole, lane, this::takeFocus);
        this.footer = new FooterBar(
                model.clock(),
                new FooterBar.Actions(
                        this::changeLanguage,
                        this::changeReading,
                        help::toggle,
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
        refusalStays.setOnFinished(_ -> sayWhyRefused());
        DragLayer layer = new DragLayer();
        tray.ifPresent(view -> view.dropOn(camera, layer));
        getChildren().addAll(whole, layer);
    }

    private void observe() {
        observeLane();
        observeStation();
        new Wedge(model::scan).watch(this);
        new KioskKeys(model, help).watch(this);
        new TextSizeKeys(model.textSizeProperty()).watch(this);
        onScreen.addListener((_, _, seen) -> {
            if (seen) {
                takeFocus();
                everySecond.play();
            } else {
                everySecond.stop();
                help.putAway();
            }
        });
        model.frameProperty().get().ifPresent(camera::draw);
        showAll();
    }

    /// What is said to the person at the gate, and how it is written.
    private void observeLane() {
        model.laneProperty().addListener((_, _, _) -> {
            help.putAway();
            showLane();
            takeFocus();
        });
        model.languageProperty().addListener((_, _, _) -> {
            boolean helped = help.isShown();
            help.putAway();
            showAll();
            if (helped) {
                help.toggle();
            }
        });
        model.textSizeProperty().addListener((_, _, now) -> {
            Theme.write(this, now);
            lane.read(now);
            showFooter();
        });
        model.frameProperty().addListener((_, before, frame) -> {
            frame.ifPresent(camera::draw);
            if (before.isEmpty()) {
                showLane();
            }
        });
        model.overlayProperty().addListener((_, _, _) -> layOver());
        model.cueProperty().addListener((_, _, _) -> showLane());
    }

    /// How the station stands.
    private void observeStation() {
        model.statusProperty().addListener((_, old, now) -> {
            showFooter();
            if (old.hasNoPicture() != now.hasNoPicture()) {
                showLane();
            }
        });
        model.updateProperty().addListener((_, _, _) -> showFooter());
        model.barrierProperty().addListener((_, _, _) -> showFooter());
        model.refusalProperty().addListener((_, _, _) -> {
            refusalStays.playFromStart();
            sayWhyRefused();
        });
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

    private void changeReading() {
        model.textSizeProperty().set(model.textSizeProperty().get().next());
    }

    private Words words() {
        return Words.of(model.languageProperty().get());
    }
}
