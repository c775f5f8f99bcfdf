package org.greenlane.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.greenlane.desk.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An assistant before which nobody stands.
@Timeout(60)
class LeftAloneTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Pane screen = new Pane();
    private final AtomicInteger left = new AtomicInteger();

    private void watch(Duration idle, Duration longest, int refused) {
        Screen.fx(() -> LeftAlone.watch(screen, idle, longest, () -> left.incrementAndGet() > refused));
    }

    /// Done as fast as the screen takes it, until it is left.
    private void untilLeft(Supplier<Event> done) {
        Screen.until(() -> {
            Event.fireEvent(screen, done.get());
            return left.get() > 0;
        });
    }

    private static MouseEvent moved() {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false, false, false, false, false, false, false,
                false, false, null);
    }

    private static KeyEvent pressed() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false);
    }

    @Test
    void aPointerThatMovesByItselfKeepsNobodysAssistantOpen() {
        watch(SHORT, LONG, 0);
        untilLeft(LeftAloneTest::moved);
    }

    @Test
    void whoTouchesItKeepsItOpenButNotForEver() {
        Duration longest = Duration.ofMillis(1200);
        long begun = System.nanoTime();
        watch(SHORT, longest, 0);
        untilLeft(LeftAloneTest::pressed);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(longest.minusMillis(200));
    }

    @Test
    void whereItIsTooLateToLeaveItIsTriedAgain() {
        watch(SHORT, LONG, 2);
        Screen.until(() -> left.get() == 3);
    }
}
