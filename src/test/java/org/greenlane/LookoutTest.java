package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.parts.Overlay;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Hint;
import org.greenlane.health.Symbology;
import org.greenlane.lane.Shown;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraState;
import org.greenlane.sight.Sight;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.Views;
import org.greenlane.sight.image.Corner;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private final HealthBoard board = new HealthBoard();
    private final KioskViewModel screen = new KioskViewModel(Clock.systemUTC(), Language.ENGLISH, Runnable::run);
    private final List<Shown> lane = new ArrayList<>();
    private final Lookout.Common common = new Lookout.Common(
            new PreviewChoice(2), screen, board, lane::add, new AtomicReference<>(Overlay.NOTHING));
    private final Camera.Audience first = new Lookout(0, "Above", common).audience();
    private final Camera.Audience second = new Lookout(1, "Beside", common).audience();

    private static Symbol symbol(String text, double left) {
        return new Symbol(text, new byte[0], Symbology.QR_CODE, List.of(
                new Corner(left, 180), new Corner(left + 128, 180), new Corner(left + 128, 360), new Corner(left, 360)));
    }

    @Test
    void bothOfTwoCodesAreMarkedWhereTheyAreAndGoToTheLaneTogether() {
        first.states().accept(new CameraState.Live(1280, 720));
        first.seen().accept(new Sight(List.of(symbol("one", 256), symbol("two", 640)), Duration.ZERO));
        first.preview().accept(Views.still());

        assertThat(lane).containsExactly(new Shown(List.of("one", "two")));
        List<Overlay.Mark> marks = screen.overlayProperty().get().marks();
        assertThat(marks).hasSize(2);
        assertThat(marks.getFirst().corners()).startsWith(new Overlay.Point(0.2, 0.25));
        assertThat(marks.getLast().corners()).contains(new Overlay.Point(0.6, 0.5));
    }

    @Test
    void whatStandsBehindSomethingUnreadGoesToTheLaneAsThat() {
        first.seen().accept(new Sight(List.of(symbol("one", 256)), true, Duration.ZERO));

        assertThat(lane).containsExactly(new Shown(List.of("one"), true));
    }

    @Test
    void theHintOfTheCameraOnTheScreenIsShownAndOfNoOther() {
        second.hints().accept(Optional.of(Hint.COME_CLOSER));
        first.preview().accept(Views.still());
        second.preview().accept(Views.still());
        assertThat(screen.overlayProperty().get().hint()).isEmpty();

        first.hints().accept(Optional.of(Hint.HOLD_STILL));
        first.preview().accept(Views.still());
        assertThat(screen.overlayProperty().get().hint()).contains(Hint.HOLD_STILL);

        second.preview().accept(Views.moving());
        assertThat(screen.overlayProperty().get().hint()).contains(Hint.COME_CLOSER);
    }

    @Test
    void eachCameraHasItsOwnPlaceOnTheBoard() {
        board.enlist("Above", DeviceState.Kind.CAMERA);
        board.enlist("Beside", DeviceState.Kind.CAMERA);
        second.states().accept(new CameraState.Broken(
                new Fault(Fault.Kind.CAMERA_LOST, "Beside", "no pictures come", Instant.EPOCH)));
        assertThat(board.devices()).extracting(DeviceState::working).containsExactly(true, false);

        second.states().accept(new CameraState.Live(640, 480));
        assertThat(board.devices()).allMatch(DeviceState::working);
    }
}
