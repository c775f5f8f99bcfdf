package org.greenlane.desk.setup;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/// Leaves an assistant that nobody touches for a while: nobody passes its gate meanwhile, and whoever signed in is not there.
public final class LeftAlone {
    /// What a person does on purpose: a pointer moves by itself where a table shakes.
    private static final List<EventType<? extends InputEvent>> TOUCHES =
            List.of(MouseEvent.MOUSE_PRESSED, TouchEvent.TOUCH_PRESSED, KeyEvent.KEY_PRESSED);

    private LeftAlone() {}

    /// On the screen's thread.
    ///
    /// @param idle how long nobody touches it
    /// @param longest how long it stands at most, whoever touches it
    /// @param left done then; tried again after `idle` until it answers that it is over
    public static void watch(Node screen, Duration idle, Duration longest, BooleanSupplier left) {
        PauseTransition alone = pause(idle, idle, left);
        for (EventType<? extends InputEvent> touch : TOUCHES) {
            screen.addEventFilter(touch, _ -> alone.playFromStart());
        }
        alone.playFromStart();
        pause(longest, idle, left).playFromStart();
    }

    private static PauseTransition pause(Duration first, Duration again, BooleanSupplier left) {
        PauseTransition pause = new PauseTransition(millis(first));
        pause.setOnFinished(_ -> {
            if (!left.getAsBoolean()) {
                pause.setDuration(millis(again));
                pause.playFromStart();
            }
        });
        return pause;
    }

    private static javafx.util.Duration millis(Duration duration) {
        return javafx.util.Duration.millis((double) duration.toMillis());
    }
}
