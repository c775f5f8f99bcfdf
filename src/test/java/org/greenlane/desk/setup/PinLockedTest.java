package org.greenlane.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;

/// A PIN that changes nothing, be it right or wrong.
class PinLockedTest {
    private static List<String> ids(String state) {
        Scene scene = SetupExamples.scene(state, Language.ENGLISH, TextSize.NORMAL, ScreenSize.USUAL);
        return Screen.all(scene.getRoot())
                .filter(Screen::isShown)
                .map(Node::getId)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void isNotAskedForAgainAndOneCanStillGoBackOrLeave() {
        assertThat(ids("10-pin-failed-PIN_WRONG")).contains("setup-next");
        for (String useless : List.of("10-pin-failed-PIN_LOCKED", "10-pin-failed-NO_GATE")) {
            assertThat(ids(useless)).doesNotContain("setup-next").contains("setup-back", "setup-leave");
        }
    }
}
