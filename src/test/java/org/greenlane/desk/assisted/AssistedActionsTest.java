package org.greenlane.desk.assisted;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.greenlane.desk.ActionPage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of all actions says of every button of the staff's desk how it is taken back, and each is reached without a finger.
class AssistedActionsTest {
    static Stream<String> states() {
        return AssistedExamples.states().keySet().stream();
    }

    private static Scene scene(String state) {
        return Desks.scene(AssistedExamples.state(state), Language.ENGLISH, TextSize.NORMAL, ScreenSize.SMALLEST);
    }

    private static Parent beforeASupervisorsDesk() {
        AssistedViewModel model = Desks.model(Language.ENGLISH);
        model.onSupervisor(() -> {});
        return Screen.scene(Screen.fx(() -> new AssistedScreen(model, Fonts.find())), 1024, 600).getRoot();
    }

    @Test
    void everyButtonStandsOnThePageAndNothingElseDoes() throws Exception {
        Set<String> ids = new HashSet<>();
        states().forEach(state -> ActionPage.buttons(scene(state).getRoot()).forEach(button -> ids.add(button.getId())));
        ActionPage.buttons(beforeASupervisorsDesk()).forEach(button -> ids.add(button.getId()));
        new ActionPage("At the staff's desk").holds(ids);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyButtonIsReachedByTheKeyboardAlone(String state) {
        ActionPage.isReachedByTheKeyboard(scene(state));
    }
}
