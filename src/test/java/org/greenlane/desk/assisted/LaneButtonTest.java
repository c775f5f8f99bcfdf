package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.LaneButton;
import org.greenlane.desk.parts.LaneDoor;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The lane is closed and opened again by touch, too.
class LaneButtonTest {
    private final AssistedViewModel model = Desks.of(AssistedExamples.state("waiting"), Language.ENGLISH).model();
    private final List<Boolean> closing = new ArrayList<>();
    private final Stage stage = Screen.fx(() -> {
        model.onClosing(closing::add);
        return Screen.show(new AssistedScreen(model, Fonts.find()), 1024, 600);
    });

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private BigButton button() {
        return Screen.fx(() -> (BigButton) stage.getScene().lookup("#close-lane"));
    }

    private void touch() {
        Screen.drawn();
        Node button = button();
        Screen.click(button);
    }

    @Test
    void aTouchClosesTheLaneAndTheNextOneOpensItAgain() {
        assertThat(button().getAccessibleText()).isEqualTo("Close lane");
        touch();
        Screen.fx(() -> model.laneDoorProperty().set(LaneDoor.CLOSED));
        assertThat(button().getAccessibleText()).isEqualTo("Open lane");
        touch();
        assertThat(closing).containsExactly(true, false);
    }

    @Test
    void whileSomebodyIsStoppedAtTheLaneTheButtonSaysSo() {
        Screen.fx(() -> model.laneDoorProperty().set(LaneDoor.HELD));
        assertThat(button().getAccessibleText()).isEqualTo("Somebody waits at the lane");
        assertThat(button().isDisabled()).isTrue();
        touch();
        assertThat(closing).isEmpty();
    }

    @Test
    void whoeverMayOnlyCloseTheLaneCannotTouchToOpenIt() {
        LaneButton closing = Screen.fx(() ->
                new LaneButton(new SimpleObjectProperty<>(LaneDoor.CLOSED), Words.of(Language.ENGLISH), _ -> {}).closingOnly());
        assertThat(Screen.fx(() -> closing.getChildren().getFirst().isDisabled())).isTrue();
        LaneButton open = Screen.fx(() ->
                new LaneButton(new SimpleObjectProperty<>(LaneDoor.OPEN), Words.of(Language.ENGLISH), _ -> {}).closingOnly());
        assertThat(Screen.fx(() -> open.getChildren().getFirst().isDisabled())).isFalse();
    }

    @Test
    void aButtonThatHasGoneHearsNothingMore() {
        ObjectProperty<LaneDoor> door = new SimpleObjectProperty<>(LaneDoor.OPEN);
        LaneButton gone = Screen.fx(
                () -> new LaneButton(door, Words.of(Language.ENGLISH), closing::add));
        Screen.fx(() -> door.set(LaneDoor.CLOSED));
        assertThat(Screen.fx(() -> ((BigButton) gone.getChildren().getFirst()).getAccessibleText()))
                .isEqualTo("Close lane");
    }
}
