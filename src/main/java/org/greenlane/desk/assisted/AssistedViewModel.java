package org.greenlane.desk.assisted;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.parts.LaneDoor;
import org.greenlane.desk.parts.NewestWins;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Barrier;
import org.greenlane.health.OverrideReason;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Slips;

/// All that the assisted lane's screen shows, without a control. [#show] may be called from any thread and never waits;
/// everything else belongs to the screen's thread.
public final class AssistedViewModel {
    private final ReadOnlyObjectWrapper<AssistedView> view = new ReadOnlyObjectWrapper<>(
            new AssistedView.SignedOut(AssistedView.Why.NOT_YET, Optional.empty()));
    private final ReadOnlyObjectWrapper<Local> local = new ReadOnlyObjectWrapper<>(new Local.Nothing());
    private final ReadOnlyObjectWrapper<Optional<AssistedPhrase>> otherSheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Language> language;
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final NewestWins<AssistedView> views;
    private final Executor screen;
    private final ZoneId zone;
    private final NumberCheck check;
    private final Function<String, boolean[][]> code;
    private Consumer<Input> inputs = _ -> {};
    private Runnable switched = () -> {};
    private final ObjectProperty<LaneDoor> laneDoor = new SimpleObjectProperty<>(LaneDoor.OPEN);
    private Optional<Consumer<Boolean>> closing = Optional.empty();
    private final ObjectProperty<Optional<Barrier>> barrier = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Consumer<Boolean>> keeping = Optional.empty();
    private Optional<Runnable> supervised = Optional.empty();
    private Optional<Consumer<String>> repeated = Optional.empty();
    private Optional<Consumer<Slips.Slip>> printing = Optional.empty();

    /// What staff are about to do that the lane need not know yet. It goes with the view.
    sealed interface Local {
        record Nothing() implements Local {}

        /// A number is typed; its kind is chosen first.
        record Typing(Optional<NumberKind> kind) implements Local {}

        /// A supervisor has chosen why, and signs.
        record Signing(OverrideReason reason) implements Local {}

        /// The slip went to the printer, or the printer did not take it.
        record Printed(boolean well) implements Local {}
    }

    /// @param zone in which times are shown
    /// @param language to begin with
    /// @param code the modules of the code that says a text, dark ones true, row by row
    /// @param screen runs tasks in order on the screen's thread: `Platform::runLater`
    public AssistedViewModel(
            ZoneId zone, Language language, NumberCheck check, Function<String, boolean[][]> code, Executor screen) {
        this.zone = zone;
        this.language = new SimpleObjectProperty<>(language);
        this.check = check;
        this.code = code;
        this.screen = screen;
        this.views = new NewestWins<>(screen, this::take);
    }

    /// Shows what the lane shows. From any thread.
    public void show(AssistedView newest) {
        views.put(newest);
    }

    /// A command of another station's sheet, or of an old one, was scanned. Said until something else is shown. From any
    /// thread.
    ///
    /// @param worthless true if it was this station's, before a supervisor made its sheets worthless
    public void otherSheet(boolean worthless) {
        screen.execute(() -> otherSheet.set(
                Optional.of(worthless ? AssistedPhrase.WORTHLESS_SHEET : AssistedPhrase.OTHER_SHEET)));
    }

    /// What is to be said of a sheet that does not count; empty where nothing is.
    ReadOnlyObjectProperty<Optional<AssistedPhrase>> otherSheetProperty() {
        return otherSheet.getReadOnlyProperty();
    }

    private void take(AssistedView newest) {
        otherSheet.set(Optional.empty());
        if (newest.getClass() != view.get().getClass()) {
            local.set(new Local.Nothing());
        }
        if (Passages.isOver(view.get(), newest)) {
            textSize.set(TextSize.NORMAL);
        }
        view.set(newest);
    }

    /// What to do with what happens at the desk. Called on the screen's thread: hand over at once.
    public void onInput(Consumer<Input> action) {
        inputs = action;
    }

    public void send(Input input) {
        inputs.accept(input);
    }

    /// What to do when staff switch to self-service. Called on the screen's thread.
    public void onSwitch(Runnable action) {
        switched = action;
    }

    public void switchLane() {
        switched.run();
    }

    /// What to do when somebody wants to come to the supervisor's desk; without it there is no button for it.
    public void onSupervisor(Runnable action) {
        supervised = Optional.of(action);
    }

    Optional<Runnable> supervisor() {
        return supervised;
    }

    /// What closes the self-service lane (true) and opens it again; without it there is no button for it.
    public void onClosing(Consumer<Boolean> action) {
        closing = Optional.of(action);
    }

    Optional<Consumer<Boolean>> closing() {
        return closing;
    }

    /// How the self-service lane stands.
    public ObjectProperty<LaneDoor> laneDoorProperty() {
        return laneDoor;
    }

    /// The self-service lane stands so. On the screen's thread.
    public void laneStands(LaneDoor now) {
        laneDoor.set(now);
    }

    /// What keeps the barrier closed (true) and lets people pass again; without it there is no button for it.
    public void onBarrier(Consumer<Boolean> action) {
        keeping = Optional.of(action);
    }

    /// The same, where there is a button for it; empty where there is no barrier, or nothing to be done about it.
    Optional<Consumer<Boolean>> keeping() {
        return keeping.filter(_ -> barrier.get().isPresent());
    }

    /// How the barrier stands; empty where there is none.
    ObjectProperty<Optional<Barrier>> barrierProperty() {
        return barrier;
    }

    /// The barrier stands so; empty where there is none. On the screen's thread.
    public void barrierStands(Optional<Barrier> now) {
        barrier.set(now);
    }

    /// What says the question aloud again, in the language of a BCP 47 tag; without it there is no button for it.
    public void onRepeat(Consumer<String> action) {
        repeated = Optional.of(action);
    }

    Optional<Consumer<String>> repeat() {
        return repeated;
    }

    /// What prints a slip; while there is nothing, there is no button for it.
    public void onPrint(Optional<Consumer<Slips.Slip>> action) {
        printing = action;
    }

    Optional<Consumer<Slips.Slip>> print() {
        return printing;
    }

    /// What became of a slip's print. It stays on the screen as long as it would have.
    ///
    /// @param well false if the printer did not take it
    public void printed(Slips.Slip slip, boolean well) {
        if (view.get() instanceof AssistedView.SlipReady ready && ready.slip().equals(slip)) {
            local.set(new Local.Printed(well));
        }
    }

    public ReadOnlyObjectProperty<AssistedView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public Language language() {
        return language.get();
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// How large and plain the screen is written; as usual again once the person is gone for whom it was changed.
    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    ReadOnlyObjectProperty<Local> localProperty() {
        return local.getReadOnlyProperty();
    }

    void local(Local next) {
        local.set(next);
    }

    ZoneId zone() {
        return zone;
    }

    NumberCheck check() {
        return check;
    }

    boolean[][] code(String text) {
        return code.apply(text);
    }
}
