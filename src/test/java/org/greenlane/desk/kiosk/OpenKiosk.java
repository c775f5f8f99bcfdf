package org.greenlane.desk.kiosk;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// A kiosk in a window of its own, with the fast robot: what stands on it, and what is done to it.
abstract class OpenKiosk {
    @Nullable Stage stage;

    @AfterEach
    void closeWindow() {
        Stage open = stage;
        if (open != null) {
            Screen.fx(open::close);
        }
    }

    Kiosks.Kiosk open(String state) {
        Kiosks.Kiosk kiosk = Kiosks.of(Examples.state(state), Language.ENGLISH);
        stage = Screen.show(kiosk.view(), 1280, 800);
        return kiosk;
    }

    static Node node(Kiosks.Kiosk kiosk, String selector) {
        return Objects.requireNonNull(Screen.fx(() -> kiosk.view().lookup(selector)), selector);
    }

    static String text(Kiosks.Kiosk kiosk, String fitText) {
        return ((Text) node(kiosk, fitText + " .text")).getText();
    }

    static List<String> text(Kiosks.Kiosk kiosk) {
        return Screen.fx(() -> kiosk.view().lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList());
    }
}
