package org.greenlane.desk.kiosk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the keys of a keyboard do at the kiosk; the footer has buttons for staff without one.
final class KioskKeys {
    private static final KeyCombination UPDATE = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
    private static final KeyCombination BARRIER = new KeyCodeCombination(KeyCode.F8);
    private static final KeyCombination CLOSE_LANE = new KeyCodeCombination(KeyCode.F9);
    private static final KeyCombination STOP_UPDATE =
            new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN);

    private final KioskViewModel model;
    private final HelpInFront help;

    KioskKeys(KioskViewModel model, HelpInFront help) {
        this.model = model;
        this.help = help;
    }

    void watch(Node screen) {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::pressByEnter);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::actByKey);
    }

    // By itself the toolkit gives Enter to a default button, however many others have the focus.
    private void pressByEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
            event.consume();
            if (event.getTarget() instanceof Button focused && focused.isVisible()) {
                focused.fire();
            } else if (help.isShown()) {
                help.putAway();
            } else {
                model.acknowledge();
            }
        }
    }

    private void actByKey(KeyEvent event) {
        if (HELP.match(event)) {
            event.consume();
            help.toggle();
        } else if (event.getCode() == KeyCode.ESCAPE && help.isShown()) {
            event.consume();
            help.putAway();
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
}
