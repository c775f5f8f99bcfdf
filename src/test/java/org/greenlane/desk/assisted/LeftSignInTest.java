package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A screen on which staff sign in, and nobody does.
class LeftSignInTest {
    private final List<Boolean> staffInFront = new ArrayList<>();
    private final AssistedViewModel model = Desks.model(Language.ENGLISH);
    private final Stage stage = Screen.show(Screen.fx(this::screens), 1024, 600);

    private StationScreens screens() {
        KioskViewModel kiosk = new KioskViewModel(Clock.systemUTC(), Language.ENGLISH, Runnable::run);
        StationScreens.Behind behind =
                new StationScreens.Behind(staffInFront::add, told -> told.accept(false), (_, pin, _) -> pin.wipe());
        return new StationScreens(
                model,
                Optional.of(new KioskView(kiosk, Fonts.find(), new KioskView.Manner(false, true), Optional.empty())),
                Fonts.find(),
                behind,
                Optional.empty(),
                Runnable::run,
                Duration.millis(300));
    }

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    @Test
    void itGivesWayToSelfServiceByItselfAndForgetsWhatWasTyped() {
        Screen.type(KeyCode.F2, KeyCode.G, KeyCode.DIGIT1);
        List<EntryField> typed = Screen.fx(() -> Screen.all(stage.getScene().getRoot())
                .filter(EntryField.class::isInstance)
                .map(EntryField.class::cast)
                .toList());
        assertThat(typed.getFirst().entry().shown()).isEqualTo("G1");

        Screen.until(() -> staffInFront.getLast().equals(false));
        assertThat(staffInFront).containsExactly(false, true, false);
        assertThat(typed).allMatch(field -> field.entry().isEmpty());
        assertThat(Screen.fx(() -> Screen.all(stage.getScene().getRoot()).anyMatch(KioskView.class::isInstance))).isTrue();
    }

    @Test
    void aDeskAtWorkStays() {
        Screen.type(KeyCode.F2);
        model.show(AssistedExamples.state("waiting").view());
        Screen.until(() -> model.viewProperty().get().equals(AssistedExamples.state("waiting").view()));
        PauseTransition longer = Screen.fx(() -> new PauseTransition(Duration.millis(600)));
        boolean[] over = {false};
        Screen.fx(() -> {
            longer.setOnFinished(_ -> over[0] = true);
            longer.play();
        });
        Screen.until(() -> over[0]);
        assertThat(staffInFront).containsExactly(false, true);
    }
}
