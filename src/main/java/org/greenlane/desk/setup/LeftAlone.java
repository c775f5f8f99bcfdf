package org.greenlane.desk.setup;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;

/// Leaves an assistant that nobody touches for a while: nobody passes its gate meanwhile, and whoever signed in is not there.
public final class LeftAlone {
    private LeftAlone() {}

    /// On the screen's thread.
    ///
    /// @param idle how long nobody touches it
    /// @param left done then, once
    public static void watch(Node screen, Duration idle, Runnable left) {
        PauseTransition alone = new PauseTransition(javafx.util.Duration.millis(idle.toMillis()));
        alone.setOnFinished(_ -> left.run());
        screen.addEventFilter(InputEvent.ANY, _ -> alone.playFromStart());
        alone.playFromStart();
    }
}
