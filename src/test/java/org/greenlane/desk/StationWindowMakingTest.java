package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A window that is made before anybody is to see it.
class StationWindowMakingTest {
    private static final StationWindow.Frame FRAME = new StationWindow.Frame("Made before", 320, 240, StationWindow.Place.WINDOW);

    @BeforeAll
    static void startToolkit() {
        Screen.fx(() -> {});
    }

    private static List<Window> seen() {
        return Screen.fx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && FRAME.title().equals(stage.getTitle()))
                .filter(Window::isShowing)
                .toList());
    }

    @Test
    void itIsMadeBesideWhateverTheCallerDoesAndIsSeenOnlyOnceItIsShown() throws Exception {
        CountDownLatch made = new CountDownLatch(1);
        StationWindow.Unshown unshown = StationWindow.make(
                () -> {
                    made.countDown();
                    return new Pane();
                },
                FRAME,
                () -> {});
        assertThat(made.await(20, TimeUnit.SECONDS)).as("made while nobody waits for it").isTrue();
        Screen.drawn();
        assertThat(seen()).isEmpty();

        StationWindow desk = unshown.show();
        assertThat(seen()).containsExactly(desk.stage());
        desk.close();
        Screen.until(() -> !desk.stage().isShowing());
    }

    @Test
    void whatCouldNotBeMadeIsToldWheneverItIsToBeShown() throws DeskException {
        StationWindow.Unshown unshown = StationWindow.make(
                () -> {
                    throw new IllegalStateException("no view");
                },
                FRAME,
                () -> {});
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(unshown::show).isInstanceOf(DeskException.class).hasRootCauseMessage("no view");
        }
        assertThat(seen()).isEmpty();
    }
}
