package org.greenlane.desk.parts;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.greenlane.desk.CommandKeys;
import org.greenlane.scan.TypedCode;

/// Hears scanners that type as a keyboard does, whatever has the focus, and keeps what they type from pressing buttons.
public final class Wedge {
    private final Consumer<String> codes;
    private final Runnable tooShort;
    private final TypedCode typed = new TypedCode();

    public Wedge(Consumer<String> codes) {
        this(codes, () -> {});
    }

    /// @param tooShort what to do with an end behind so few quick keys that they are no code
    public Wedge(Consumer<String> codes, Runnable tooShort) {
        this.codes = codes;
        this.tooShort = tooShort;
    }

    /// To be called before other filters of the same node are added: they are asked in that order, and see that the event
    /// is consumed.
    public void watch(Node whole) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            whole.addEventFilter(type, this::hear);
        }
    }

    private void hear(KeyEvent event) {
        long now = System.nanoTime();
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            type(event, now);
        } else if (isOfScanner(event) && (typed.isScanner(now) || isBehindSymbols(event, now))) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED && ends(event.getCode())) {
                typed.end(now).ifPresentOrElse(codes, tooShort);
            }
            event.consume();
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && ends(event.getCode())) {
            // What a person typed before it is no part of what a scanner types after it.
            typed.end(now);
        }
    }

    /// Whoever has a scanner read a label of one symbol must not press a button by the Enter behind it: an answer that waits
    /// for staff would be gone.
    private boolean isBehindSymbols(KeyEvent event, long now) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && (ends(event.getCode()) || event.getCode() == KeyCode.SPACE)
                && typed.isBegun(now);
    }

    private void type(KeyEvent event, long now) {
        String symbols = event.getCharacter();
        if (!CommandKeys.isChord(event) && symbols.chars().noneMatch(Character::isISOControl)) {
            symbols.chars().forEach(symbol -> typed.add((char) symbol, now));
            if (typed.isScanner(now)) {
                event.consume();
            }
        }
    }

    private static boolean ends(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.TAB;
    }

    /// Keys that mean something to people at a kiosk are left to them.
    private static boolean isOfScanner(KeyEvent event) {
        return !event.getCode().isFunctionKey()
                && !event.getCode().isArrowKey()
                && event.getCode() != KeyCode.ESCAPE
                && !CommandKeys.isChord(event);
    }
}
