package org.greenlane.desk;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/// Keeps keys that a scanner types from doing anything: whoever prints a code must not close a lane or a window, change a
/// screen or press a button by it. Such keys are function keys, Escape, keys with Ctrl, Alt or Meta, and Enter, Tab and Space
/// that no symbol comes before: behind symbols they end a code. A person presses such a key alone, so it waits until no other
/// has followed; one that comes within a burst is dropped. Who types on faster than that still has a finger on the key: Enter,
/// Tab and Space do not wait for what is pressed before they are let go. A scanner lets go of each key first.
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
    private long symbolAt;
    /// Of the burst that goes on, if one does: whether a code may stand in it that has not ended.
    private boolean hasSymbol;

    private boolean passing;

    private CommandKeys(Window window, LongSupplier nanoTime) {
        this.window = window;
        this.nanoTime = nanoTime;
        this.lastAt = nanoTime.getAsLong() - 2 * GAP;
        this.symbolAt = lastAt;
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
        boolean rolledOver = isRolledOver(event.getCode());
        boolean quick = isQuick() && !rolledOver;
        boolean again = isHeldDown(event.getCode());
        boolean presses = presses(event.getCode());
        if (!quick) {
            // A finger lies on it, or the screen was busy for as long as that: it was alone.
            alone.stop();
            pass();
        }
        if (!isCommand(event) && (hasSymbol || !presses)) {
            drop();
            // What comes behind the end of a code is no part of it.
            hasSymbol &= !presses || event.getCode() == KeyCode.SPACE;
            return;
        }
        event.consume();
        if (quick && !again) {
            drop();
        } else if (!again) {
            Optional<Node> meant = focused();
            await(() -> {
                // An answer that has come up meanwhile is not put away unread.
                if (!presses || isSame(meant, focused())) {
                    press(event);
                }
            });
        }
    }

    /// Whether a finger still lies on the Enter, Tab or Space that waits.
    private boolean isRolledOver(KeyCode next) {
        return waiting.isPresent() && down.filter(code -> code != next && presses(code)).isPresent();
    }

    /// Does it as if a key had been pressed for it: of some keys the system itself makes a wish to close the window. Where it
    /// has told the key, too, the wish takes its place.
    public void ifAlone(Runnable wish) {
        boolean quick = isQuick();
        boolean ofWaiting = waiting.isPresent();
        if (!quick || ofWaiting) {
            await(wish);
        }
    }

    private void typed(KeyEvent event) {
        String symbols = event.getCharacter();
        // A blank that is not within a code is told of by its key before.
        boolean printed = !isChord(event) && !symbols.isEmpty() && symbols.chars().noneMatch(Character::isISOControl);
        if (printed && (hasSymbol || !symbols.isBlank())) {
            isQuick();
            drop();
            hasSymbol = true;
            symbolAt = lastAt;
        }
    }

    private void released(KeyEvent event) {
        if (!passing) {
            down = down.filter(code -> code != event.getCode());
        }
    }

    /// Whether the key belongs to a burst that goes on; else another one may begin with it.
    private boolean isQuick() {
        long now = nanoTime.getAsLong();
        boolean quick = now - lastAt <= GAP;
        lastAt = now;
        // Keys that are no symbols do not keep a code open: whoever listens to scanners does not count them either.
        hasSymbol &= now - symbolAt <= GAP;
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

    private Optional<Node> focused() {
        return Optional.ofNullable(window.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
    }

    /// What is drawn anew keeps its name.
    private static boolean isSame(Optional<Node> before, Optional<Node> now) {
        Optional<String> name = before.flatMap(node -> Optional.ofNullable(node.getId()));
        return before.equals(now) || (name.isPresent() && name.equals(now.flatMap(node -> Optional.ofNullable(node.getId()))));
    }

    private void press(KeyEvent event) {
        Scene scene = window.getScene();
        if (scene != null) {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            passing = true;
            try {
                Event.fireEvent(target, event.copyFor(event.getSource(), target));
                if (presses(event.getCode())) {
                    // It may have been let go already, and a button does what it does only then.
                    EventTarget up = target instanceof Node node && !scene.equals(node.getScene()) ? scene.getRoot() : target;
                    Event.fireEvent(up, event.copyFor(event.getSource(), up, KeyEvent.KEY_RELEASED));
                }
            } finally {
                passing = false;
            }
        }
    }

    private static boolean isCommand(KeyEvent event) {
        return event.getCode().isFunctionKey() || event.getCode() == KeyCode.ESCAPE || isChord(event);
    }

    /// Control and Alt together are how some systems tell AltGr, under which symbols lie.
    public static boolean isChord(KeyEvent event) {
        return event.isControlDown() != event.isAltDown() || event.isMetaDown();
    }

    private static boolean presses(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE || code == KeyCode.TAB;
    }
}
