package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.BarrierButton;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Barrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The barrier is kept closed and released by touch, too.
class BarrierButtonTest {
    private final AssistedViewModel model = Desks.of(AssistedExamples.state("waiting"), Language.ENGLISH).model();
    private final List<Boolean> keeping = new ArrayList<>();
    private final Stage stage = Screen.fx(() -> {
        model.onBarrier(keeping::add);
        return Screen.show(new AssistedScreen(model, Fonts.find()), 1024, 600);
    });

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    private @Nullable Node button() {
        return Screen.fx(() -> stage.getScene().lookup("#keep-barrier"));
    }

    private void touch() {
        Screen.drawn();
        Screen.click(Objects.requireNonNull(button()));
    }

    private void stands(Barrier now) {
        Screen.fx(() -> model.barrierStands(Optional.of(now)));
    }

    private String words() {
        return String.valueOf(Objects.requireNonNull(button()).getAccessibleText());
    }

    @Test
    void aTouchKeepsItClosedAndTheNextOneLetsPeoplePassAgain() {
        assertThat(words()).isEqualTo("Keep barrier closed");
        touch();
        stands(Barrier.KEPT_CLOSED);
        assertThat(words()).isEqualTo("Let people pass again");
        touch();
        assertThat(keeping).containsExactly(true, false);
    }

    @Test
    void itKeepsItClosedWhateverIsKnownOfIt() {
        stands(Barrier.UNKNOWN);
        touch();
        Node before = button();
        stands(Barrier.OPEN);
        assertThat(button()).as("what has the focus stays").isSameAs(before);
        touch();
        assertThat(keeping).containsExactly(true, true);
    }

    @Test
    void whereThereIsNoBarrierThereIsNoButton() {
        AssistedViewModel none = Desks.model(Language.ENGLISH);
        none.onBarrier(keeping::add);
        Screen.fx(() -> none.show(AssistedExamples.waiting()));
        Stage other = Screen.fx(() -> Screen.show(new AssistedScreen(none, Fonts.find()), 1024, 600));
        assertThat(Screen.fx(() -> Optional.ofNullable(other.getScene().lookup("#keep-barrier")))).isEmpty();
        Screen.fx(other::close);
    }

    @Test
    void whoeverMayOnlyKeepItClosedCannotTouchToReleaseIt() {
        assertThat(isDead(Barrier.KEPT_CLOSED)).isTrue();
        assertThat(isDead(Barrier.CLOSED)).isFalse();
    }

    private boolean isDead(Barrier stands) {
        ObjectProperty<Optional<Barrier>> barrier = new SimpleObjectProperty<>(Optional.of(stands));
        return Screen.fx(() -> new BarrierButton(barrier, Words.of(Language.ENGLISH), keeping::add)
                .keepingOnly()
                .getChildren()
                .getFirst()
                .isDisabled());
    }
}
