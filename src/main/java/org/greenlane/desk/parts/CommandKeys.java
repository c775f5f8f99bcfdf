package org.greenlane.desk.parts;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/// Keeps function keys, Escape, and keys with Ctrl, Alt or Meta that a scanner types from doing anything: whoever prints a code
/// must not close a lane or a window or change a screen by it. A person presses such a key alone, so it waits until no other
/// has followed; one that comes within a burst is dropped, and so is an Enter behind it.
public final class CommandKeys {
    /// People are slower from one key to the next.
    private static final long GAP_MILLISECONDS = 100;

    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(GAP_MILLISECONDS);

    /// A key that is held down comes again within this.
    private static final long HELD_DOWN = TimeUnit.SECONDS.toNanos(1);

    private final Window window;
    private final LongSupplier nanoTime;
    private final PauseTransition alone = new PauseTransition(Duration.millis(GAP_MILLISECONDS));
    private Optional<Runnable> waiting = Optional.empty();
    private Optional<KeyCode> down = Optional.empty();
    private long downAt;
    private long lastAt;
    /// Of the burst that goes on, if one does.
    private boolean hasCommand;

    private boolean hasSymbol;
    private boolean passing;

    private CommandKeys(Window window, LongSupplier nanoTime) {
        this.window = window;
        this.nanoTime = nanoTime;
        this.lastAt = nanoTime.getAsLong() - 2 * GAP;
        alone.setOnFinished(_ -> pass());
    }

    /// To be called once for each window: its filters are asked before those of all that stands in it.
    public static CommandKeys watch(Window window) {
        return watch(window, System::nanoTime);
    }

    static CommandKeys watch(Window window, LongSupplier nanoTime) {
        CommandKeys keys = new CommandKeys(window, nanoTime);
        window.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        window.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        window.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        return keys;
    }

    private void pressed(KeyEvent event) {
        if (passing || event.getCode().isModifierKey()) {
            return;
        }
        boolean quick = isQuick();
        if (!isCommand(event)) {
            drop();
            if (hasCommand && !hasSymbol && presses(event.getCode())) {
                event.consume();
            }
            return;
        }
        event.consume();
        if (isHeldDown(event.getCode())) {
            return;
        }
        hasCommand = true;
        if (quick) {
            drop();
        } else {
            await(() -> press(event));
        }
    }

    /// Does it as if a key had been pressed for it: of some keys the system itself makes a wish to close the window. Where it
    /// has told the key, too, the wish takes its place.
    public void ifAlone(Runnable wish) {
        boolean quick = isQuick();
        boolean ofWaiting = waiting.isPresent();
        hasCommand = true;
        if (!quick || ofWaiting) {
            await(wish);
        }
    }

    private void typed(KeyEvent event) {
        String symbols = event.getCharacter();
        if (!isChord(event) && symbols.chars().noneMatch(Character::isISOControl)) {
            isQuick();
            drop();
            hasSymbol |= !symbols.isBlank();
        }
    }

    private void released(KeyEvent event) {
        down = down.filter(code -> code != event.getCode());
    }

    /// Whether the key belongs to a burst that goes on; else another one may begin with it.
    private boolean isQuick() {
        long now = nanoTime.getAsLong();
        boolean quick = now - lastAt <= GAP;
        lastAt = now;
        hasCommand &= quick;
        hasSymbol &= quick;
        return quick;
    }

    private boolean isHeldDown(KeyCode code) {
        boolean again = down.filter(code::equals).isPresent() && lastAt - downAt <= HELD_DOWN;
        down = Optional.of(code);
        downAt = lastAt;
        return again;
    }

    private void await(Runnable command) {
        waiting = Optional.of(command);
        alone.playFromStart();
    }

    private void drop() {
        waiting = Optional.empty();
        alone.stop();
    }

    private void pass() {
        Optional<Runnable> command = waiting;
        waiting = Optional.empty();
        command.ifPresent(Runnable::run);
    }

    private void press(KeyEvent event) {
        Scene scene = window.getScene();
        if (scene != null) {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            passing = true;
            try {
                Event.fireEvent(target, event.copyFor(event.getSource(), target));
            } finally {
                passing = false;
            }
        }
    }

    private static boolean isCommand(KeyEvent event) {
        return event.getCode().isFunctionKey() || event.getCode() == KeyCode.ESCAPE || isChord(event);
    }

    /// Control and Alt together are how some systems tell AltGr, under which symbols lie.
    static boolean isChord(KeyEvent event) {
        return event.isControlDown() != event.isAltDown() || event.isMetaDown();
    }

    private static boolean presses(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE || code == KeyCode.TAB;
    }
}
