package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.LaneDoor;
import org.greenlane.desk.parts.NewestWins;
import org.greenlane.desk.parts.Overlay;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.lane.LaneView;

/// All that the kiosk's screen shows, without a control. [#show], [#frame], [#overlay], [#cue], [#barrier], [#status] and [#update] may be called from any
/// thread and never wait; everything else belongs to the screen's thread.
public final class KioskViewModel {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<LaneView> lane = new ReadOnlyObjectWrapper<>(new LaneView.Ready());
    private final ReadOnlyObjectWrapper<Optional<PreviewFrame>> frame =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Overlay> overlay = new ReadOnlyObjectWrapper<>(Overlay.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<CardCue>> cue = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Barrier>> barrier = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FooterView> status = new ReadOnlyObjectWrapper<>(FooterView.UNKNOWN);
    private final ObjectProperty<Language> language;
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final NewestWins<LaneView> lanes;
    private final NewestWins<PreviewFrame> frames;
    private final ReadOnlyObjectWrapper<Optional<UpdateView>> update =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final NewestWins<Overlay> overlays;
    private final NewestWins<Optional<CardCue>> cues;
    private final NewestWins<Optional<Barrier>> barriers;
    private final NewestWins<FooterView> statuses;
    private final NewestWins<Optional<UpdateView>> updates;
    private final ReadOnlyObjectWrapper<Optional<Instant>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final NewestWins<Instant> refusals;
    private Runnable acknowledged = () -> {};
    private Runnable updateAsked = () -> {};
    private Runnable updateStopped = () -> {};
    private Optional<Runnable> barrierByKey = Optional.empty();
    private boolean barrierPressed;
    private Consumer<Boolean> barrierAtDesk = _ -> {};
    private Consumer<Boolean> closingByKey = _ -> {};
    private Consumer<Boolean> closingAtDesk = _ -> {};
    private Consumer<String> scanned = _ -> {};
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();
    private boolean acknowledging;

    /// @param clock for countdowns, ages and the time on screen, with the zone to show it in
    /// @param language to begin with
    /// @param screen runs tasks in order on the screen's thread: `Platform::runLater`
    public KioskViewModel(Clock clock, Language language, Executor screen) {
        this.clock = clock;
        this.language = new SimpleObjectProperty<>(language);
        this.lanes = new NewestWins<>(screen, this::setLane);
        this.frames = new NewestWins<>(screen, this::setFrame);
        this.overlays = new NewestWins<>(screen, overlay::set);
        this.cues = new NewestWins<>(screen, cue::set);
        this.barriers = new NewestWins<>(screen, barrier::set);
        this.statuses = new NewestWins<>(screen, status::set);
        this.updates = new NewestWins<>(screen, update::set);
        this.refusals = new NewestWins<>(screen, at -> refusal.set(Optional.of(at)));
    }

    /// Shows what the lane shows. From any thread.
    public void show(LaneView view) {
        lanes.put(view);
    }

    /// Draws a camera frame, unless a newer one comes before the screen gets to it. From any thread.
    public void frame(PreviewFrame newest) {
        offered.incrementAndGet();
        frames.put(newest);
    }

    /// How many camera frames were to be drawn, and how many the screen got to. From any thread.
    public Preview preview() {
        return new Preview(offered.get(), shown.get());
    }

    /// @param offered by the camera; one more than shown while one is on its way
    public record Preview(long offered, long shown) {}

    /// Lays that over the running picture. From any thread.
    public void overlay(Overlay newest) {
        overlays.put(newest);
    }

    /// Tells once that no code is marked in the picture. On the screen's thread.
    public void whenNothingIsMarked(Runnable told) {
        if (overlay.get().marks().isEmpty()) {
            told.run();
            return;
        }
        overlay.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Overlay> of, Overlay before, Overlay now) {
                if (now.marks().isEmpty()) {
                    overlay.removeListener(this);
                    told.run();
                }
            }
        });
    }

    /// Shows what somebody can do at the reader for cards; empty where there is none that works. From any thread.
    public void cue(Optional<CardCue> newest) {
        cues.put(newest);
    }

    /// Shows how the barrier stands; empty where there is none. From any thread.
    public void barrier(Optional<Barrier> newest) {
        barriers.put(newest);
    }

    /// What to do when the barrier is closed for good, or people are let pass again. Called on the screen's thread: hand
    /// over at once.
    ///
    /// @param byKey by the gate's key, which anybody can press
    /// @param atDesk at the desk of staff; takes true to keep it closed
    public synchronized void onBarrier(Runnable byKey, Consumer<Boolean> atDesk) {
        barrierByKey = Optional.of(byKey);
        barrierAtDesk = atDesk;
        if (barrierPressed) {
            barrierPressed = false;
            byKey.run();
        }
    }

    /// Tells each change of how the barrier stands, on the screen's thread.
    public void onBarrierStands(Consumer<Optional<Barrier>> action) {
        barrierProperty().addListener((_, _, now) -> action.accept(now));
    }

    /// Closes the barrier for good, or lets people pass again; before there is a gate, as soon as there is one.
    public synchronized void toggleBarrier() {
        barrierPressed = barrierByKey.isEmpty();
        barrierByKey.ifPresent(Runnable::run);
    }

    /// Keeps the barrier closed, or lets people pass again, at the desk of staff.
    public synchronized void keepBarrierAtDesk(boolean closed) {
        barrierAtDesk.accept(closed);
    }

    /// What to do when the lane is closed, or opened again; takes true to close it. Called on the screen's thread: hand over
    /// at once.
    ///
    /// @param byKey by the gate's key, which anybody can press
    /// @param atDesk at the desk of staff
    public void onClosing(Consumer<Boolean> byKey, Consumer<Boolean> atDesk) {
        closingByKey = byKey;
        closingAtDesk = atDesk;
    }

    /// Closes the lane, or opens it again, at the desk of staff.
    public void closeAtDesk(boolean closed) {
        closingAtDesk.accept(closed);
    }

    /// Tells each change of how the lane stands, on the screen's thread.
    public void onLaneDoor(Consumer<LaneDoor> action) {
        laneProperty().addListener((_, _, view) -> action.accept(LaneDoor.of(view)));
    }

    /// Says for a while that the lane, or the barrier, is not opened by its key. From any thread.
    public void refuseOpening() {
        refusals.put(clock.instant());
    }

    /// When that was last to be said.
    public ReadOnlyObjectProperty<Optional<Instant>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Opens the lane where the screen says that it is closed, else closes it: pressed twice in haste, it stays closed.
    public void toggleClosed() {
        closingByKey.accept(!(lane.get() instanceof LaneView.Closed));
    }

    /// What to do with a code that a scanner typed. Called on the screen's thread: hand over at once.
    public void onScan(Consumer<String> action) {
        scanned = action;
    }

    /// Takes a code that a scanner typed.
    public void scan(String code) {
        scanned.accept(code);
    }

    /// Shows how the station stands. From any thread.
    public void status(FooterView newest) {
        statuses.put(newest);
    }

    /// Shows how far new data has come; empty when none is coming. From any thread.
    public void update(Optional<UpdateView> newest) {
        updates.put(newest);
    }

    /// What to do when somebody asks for new data, and when somebody stops it. Called on the screen's thread: hand
    /// over at once.
    public void onUpdate(Runnable ask, Runnable stop) {
        updateAsked = ask;
        updateStopped = stop;
    }

    /// Asks for new data.
    public void askForUpdate() {
        updateAsked.run();
    }

    /// Stops new data from being taken in.
    public void stopUpdate() {
        updateStopped.run();
    }

    /// What to do when somebody puts an answer away. Called on the screen's thread, once an answer: hand over at once.
    public void onAcknowledge(Runnable action) {
        acknowledged = action;
    }

    /// Puts the answer away, where the lane allows it.
    public void acknowledge() {
        if (!acknowledging && lane.get() instanceof LaneView.Answered answered && answered.acknowledgeable()) {
            acknowledging = true;
            acknowledged.run();
        }
    }

    public ReadOnlyObjectProperty<LaneView> laneProperty() {
        return lane.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PreviewFrame>> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Overlay> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    /// Tells each change of what people are asked to do with their cards, on the screen's thread.
    public void onCue(Consumer<Optional<CardCue>> action) {
        cueProperty().addListener((_, _, cue) -> action.accept(cue));
    }

    public ReadOnlyObjectProperty<Optional<CardCue>> cueProperty() {
        return cue.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Barrier>> barrierProperty() {
        return barrier.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FooterView> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<UpdateView>> updateProperty() {
        return update.getReadOnlyProperty();
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// The language that the screen shows now.
    public Language language() {
        return language.get();
    }

    /// How large and plain the screen is written.
    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    Clock clock() {
        return clock;
    }

    private void setFrame(PreviewFrame newest) {
        frame.set(Optional.of(newest));
        shown.incrementAndGet();
    }

    private void setLane(LaneView view) {
        acknowledging = false;
        lane.set(view);
    }
}
