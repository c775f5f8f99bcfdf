package org.greenlane.verb;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.jspecify.annotations.Nullable;

/// Hands and eyes before a window.
record AtTheScreen(Stage stage) {
    Node node(String id) {
        Screen.until(() -> stage.getScene().lookup("#" + id) != null);
        return Screen.fx(() -> stage.getScene().lookup("#" + id));
    }

    /// Found and touched in one: what is drawn anew in between would be touched in vain.
    void touch(String id) {
        AtomicReference<Bounds> before = new AtomicReference<>();
        Screen.drawn();
        Screen.until(() -> stands(stage.getScene().lookup("#" + id), before));
        Screen.fx(() -> Screen.click(stage.getScene().lookup("#" + id)));
    }

    /// Waits until all of that stands on the screen.
    void reads(String... wanted) {
        try {
            Screen.until(() -> Stream.of(wanted).allMatch(this::says));
        } catch (AssertionError e) {
            throw new AssertionError("the screen says " + StationAtWork.saidBy(stage.getScene().getRoot()), e);
        }
    }

    boolean says(String text) {
        return StationAtWork.saidBy(stage.getScene().getRoot()).contains(text);
    }

    /// Whether it is where it was when it was last looked for: what is still being laid out is touched in vain.
    private static boolean stands(@Nullable Node node, AtomicReference<Bounds> before) {
        if (node == null) {
            return false;
        }
        Bounds now = node.localToScene(node.getBoundsInLocal());
        return now.equals(before.getAndSet(now));
    }
}
