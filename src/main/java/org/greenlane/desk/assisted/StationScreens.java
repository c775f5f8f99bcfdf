package org.greenlane.desk.assisted;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Theme;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView;

/// One window with two screens: where people help themselves, and where staff help them. F2 and a button switch. A desk that
/// has locked itself gives way to self-service, and so does a sign-in that is left alone. Where nobody may work yet, staff
/// come to the first supervisor's screen.
public final class StationScreens extends StackPane {
    /// So long a sign-in that nobody touches may stand before those who help themselves.
    private static final Duration LEFT_ALONE = Duration.seconds(60);

    private final AssistedViewModel model;
    private final Behind behind;
    private final Fonts fonts;
    private final Executor screen;
    private final Optional<KioskView> selfService;
    private final AssistedScreen staff;
    private final Optional<DemoStrip> strip;
    private final PauseTransition leftAlone;
    private Optional<FirstSupervisor> first = Optional.empty();
    private boolean staffInFront;

    /// What stands behind the screens. Called on the screen's thread: hand over at once.
    ///
    /// @param inFront hears whether staff's screen is in front
    /// @param askFirstStart asks whether nobody has been enrolled; the answer may come on any thread
    /// @param enrolFirst enrols the first supervisor
    public record Behind(
            Consumer<Boolean> inFront, Consumer<Consumer<Boolean>> askFirstStart, EnrolFirst enrolFirst) {}

    /// Enrols the first supervisor.
    @FunctionalInterface
    public interface EnrolFirst {
        /// @param told on any thread
        void enrol(OperatorId number, Typed pin, Consumer<PinChange> told);
    }

    /// On the screen's thread.
    ///
    /// @param selfService what is in front at first; empty for a window of staff's own
    /// @param strip what a demo adds below staff's screen
    /// @param screen runs tasks in order on the screen's thread: `Platform::runLater`
    public StationScreens(
            AssistedViewModel model,
            Optional<KioskView> selfService,
            Fonts fonts,
            Behind behind,
            Optional<DemoStrip> strip,
            Executor screen) {
        this(model, selfService, fonts, behind, strip, screen, LEFT_ALONE);
    }

    StationScreens(
            AssistedViewModel model,
            Optional<KioskView> selfService,
            Fonts fonts,
            Behind behind,
            Optional<DemoStrip> strip,
            Executor screen,
            Duration leftAlone) {
        this.model = model;
        this.selfService = selfService;
        this.fonts = fonts;
        this.behind = behind;
        this.screen = screen;
        this.staff = new AssistedScreen(model, fonts);
        this.strip = strip;
        this.leftAlone = new PauseTransition(leftAlone);
        this.leftAlone.setOnFinished(_ -> leaveSignIn());
        model.onSwitch(this::toSelfService);
        model.viewProperty().addListener((_, _, view) -> giveWay(view));
        model.languageProperty().addListener((_, _, _) -> showStrip());
        strip.ifPresent(below -> model.textSizeProperty().addListener((_, _, now) -> Theme.write(below, now)));
        selfService.ifPresent(kiosk -> {
            addEventFilter(KeyEvent.KEY_PRESSED, this::switchByKey);
            addEventFilter(InputEvent.ANY, _ -> waitAnew());
            kiosk.offerStaff(
                    language -> AssistedWords.of(language).say(AssistedPhrase.ASSISTED_LANE), this::toStaff);
        });
        if (selfService.isPresent()) {
            toSelfService();
        } else {
            toStaff();
        }
    }

    private void switchByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            event.consume();
            if (staffInFront) {
                toSelfService();
            } else {
                toStaff();
            }
        }
    }

    private void giveWay(AssistedView view) {
        showStrip();
        waitAnew();
        // With an objection somebody is there, and tries to sign in.
        if (view instanceof AssistedView.SignedOut(AssistedView.Why why, var objection)
                && why == AssistedView.Why.LOCKED_ITSELF
                && objection.isEmpty()) {
            toSelfService();
        }
    }

    private void waitAnew() {
        if (isSignInInFront()) {
            leftAlone.playFromStart();
        } else {
            leftAlone.stop();
        }
    }

    private void leaveSignIn() {
        if (isSignInInFront()) {
            toSelfService();
        }
    }

    private boolean isSignInInFront() {
        return staffInFront && selfService.isPresent() && model.viewProperty().get() instanceof AssistedView.SignedOut;
    }

    private void showStrip() {
        strip.ifPresent(below -> below.show(model.viewProperty().get(), model.languageProperty().get()));
    }

    /// Brings staff's screen to the front.
    public void toStaff() {
        staffInFront = true;
        behind.inFront().accept(true);
        show(staff);
        waitAnew();
        askFirstStart();
    }

    /// Brings the screen to the front where people help themselves, where this window has one.
    public void toSelfService() {
        selfService.ifPresent(kiosk -> {
            staffInFront = false;
            behind.inFront().accept(false);
            leftAlone.stop();
            forgetFirst();
            getChildren().setAll(kiosk);
        });
    }

    private void askFirstStart() {
        behind.askFirstStart().accept(isFirst -> screen.execute(() -> {
            if (isFirst && staffInFront) {
                showFirst();
            }
        }));
    }

    private void showFirst() {
        BiConsumer<OperatorId, Typed> enrol = (number, pin) -> behind.enrolFirst().enrol(number, pin, this::enrolled);
        FirstSupervisor anew = new FirstSupervisor(
                fonts, model.languageProperty().get(), model.textSizeProperty(), enrol, screen);
        show(anew);
        first = Optional.of(anew);
    }

    private void enrolled(PinChange end) {
        if (end == PinChange.CHANGED) {
            screen.execute(() -> show(staff));
        } else {
            screen.execute(() -> first.ifPresent(form -> form.refuse(end)));
        }
    }

    private void show(Parent inFront) {
        forgetFirst();
        VBox whole = new VBox(inFront);
        VBox.setVgrow(inFront, Priority.ALWAYS);
        strip.ifPresent(whole.getChildren()::add);
        showStrip();
        getChildren().setAll(whole);
    }

    private void forgetFirst() {
        first.ifPresent(FirstSupervisor::forget);
        first = Optional.empty();
    }
}
