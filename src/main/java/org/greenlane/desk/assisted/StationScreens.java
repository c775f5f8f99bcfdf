package org.greenlane.desk.assisted;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.health.OperatorId;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Typed;

/// One window with two screens: where people help themselves, and where staff help them. F2 and a button switch. A desk that
/// has locked itself gives way to self-service. Where nobody may work yet, staff come to the first supervisor's screen.
public final class StationScreens extends StackPane {
    private final AssistedViewModel model;
    private final Behind behind;
    private final Fonts fonts;
    private final Executor screen;
    private final Optional<KioskView> selfService;
    private final AssistedScreen staff;
    private final Optional<Label> hint;
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
    /// @param hint what stands below staff's screen while nobody works there: the made-up staff of a demo
    /// @param screen runs tasks in order on the screen's thread: `Platform::runLater`
    public StationScreens(
            AssistedViewModel model,
            Optional<KioskView> selfService,
            Fonts fonts,
            Behind behind,
            Optional<String> hint,
            Executor screen) {
        this.model = model;
        this.selfService = selfService;
        this.fonts = fonts;
        this.behind = behind;
        this.screen = screen;
        this.staff = new AssistedScreen(model, fonts);
        this.hint = hint.map(StationScreens::hint);
        model.onSwitch(this::toSelfService);
        model.viewProperty().addListener((_, _, view) -> giveWay(view));
        selfService.ifPresent(kiosk -> {
            addEventFilter(KeyEvent.KEY_PRESSED, this::switchByKey);
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

    private static Label hint(String text) {
        Label label = new Label(text);
        label.setId("demo-staff");
        label.getStyleClass().add("sheet-hint");
        label.setMouseTransparent(true);
        setAlignment(label, Pos.BOTTOM_CENTER);
        return label;
    }

    private void giveWay(AssistedView view) {
        hint.ifPresent(label -> label.setVisible(view instanceof AssistedView.SignedOut));
        if (view instanceof AssistedView.SignedOut(AssistedView.Why why, _) && why == AssistedView.Why.LOCKED_ITSELF) {
            toSelfService();
        }
    }

    /// Brings staff's screen to the front.
    public void toStaff() {
        staffInFront = true;
        behind.inFront().accept(true);
        show(staff);
        askFirstStart();
    }

    /// Brings the screen to the front where people help themselves, where this window has one.
    public void toSelfService() {
        selfService.ifPresent(kiosk -> {
            staffInFront = false;
            behind.inFront().accept(false);
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
        FirstSupervisor anew = new FirstSupervisor(fonts, model.languageProperty().get(), enrol, screen);
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
        getChildren().setAll(inFront);
        hint.ifPresent(getChildren()::add);
    }

    private void forgetFirst() {
        first.ifPresent(FirstSupervisor::forget);
        first = Optional.empty();
    }
}
