package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Fault;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.Test;

/// Without a window, without a toolkit.
class KioskViewModelTest {
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final KioskViewModel model = new KioskViewModel(Kiosks.CLOCK, Language.ENGLISH, screen::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void startsReadyAndKnowsNothing() {
        assertThat(model.laneProperty().get()).isEqualTo(new LaneView.Ready());
        assertThat(model.frameProperty().get()).isEmpty();
        assertThat(model.statusProperty().get()).isEqualTo(FooterView.UNKNOWN);
    }

    @Test
    void nothingChangesButOnTheScreensThread() {
        model.show(LaneExamples.pass());
        assertThat(model.laneProperty().get()).isEqualTo(new LaneView.Ready());
        runScreen();
        assertThat(model.laneProperty().get()).isEqualTo(LaneExamples.pass());
    }

    @Test
    void aBarrierThatIsToBeKeptClosedBeforeThereIsAGateIsKeptClosedOnce() {
        List<String> asked = new ArrayList<>();
        model.toggleBarrier();
        model.onBarrier(() -> asked.add("by key"), _ -> asked.add("at desk"));
        assertThat(asked).containsExactly("by key");
        model.onBarrier(() -> asked.add("again"), _ -> asked.add("at desk"));
        model.toggleBarrier();
        assertThat(asked).containsExactly("by key", "again");
    }

    @Test
    void framesNeverQueueAndTheNewestWins() {
        List<Optional<PreviewFrame>> drawn = new ArrayList<>();
        model.frameProperty().addListener((_, _, frame) -> drawn.add(frame));
        PreviewFrame newest = new PreviewFrame(1, 1, new int[] {7});
        for (int i = 0; i < 1000; i++) {
            model.frame(new PreviewFrame(1, 1, new int[] {i}));
        }
        model.frame(newest);
        assertThat(screen).hasSize(1);
        runScreen();
        assertThat(drawn).containsExactly(Optional.of(newest));
    }

    @Test
    void aFrameThatComesAfterwardsIsDrawnToo() {
        model.frame(ExamplePicture.FRAME);
        runScreen();
        PreviewFrame second = new PreviewFrame(1, 1, new int[] {7});
        model.frame(second);
        runScreen();
        assertThat(model.frameProperty().get()).contains(second);
    }

    @Test
    void anAnswerIsAcknowledgedOnce() {
        model.onAcknowledge(() -> done.add("acknowledged"));
        model.show(LaneExamples.stop());
        runScreen();
        model.acknowledge();
        model.acknowledge();
        assertThat(done).containsExactly("acknowledged");
    }

    @Test
    void theNextAnswerIsAcknowledgedAgain() {
        model.onAcknowledge(() -> done.add("acknowledged"));
        for (int i = 0; i < 2; i++) {
            model.show(LaneExamples.stop());
            runScreen();
            model.acknowledge();
            model.show(new LaneView.Ready());
            runScreen();
        }
        assertThat(done).hasSize(2);
    }

    @Test
    void nothingIsAcknowledgedThatTheLaneDoesNotOffer() {
        model.onAcknowledge(() -> done.add("acknowledged"));
        model.acknowledge();
        model.show(LaneExamples.pass());
        runScreen();
        model.acknowledge();
        assertThat(done).isEmpty();
    }

    @Test
    void aLaneWithoutACameraIsBlindAndOneWithoutSoundIsNot() {
        assertThat(FooterExamples.broken(Fault.Kind.CAMERA_LOST).laneIsBlind()).isTrue();
        assertThat(FooterExamples.broken(Fault.Kind.CAMERA_BLACK).laneIsBlind()).isTrue();
        assertThat(FooterExamples.broken(Fault.Kind.SOUND_MISSING).laneIsBlind()).isFalse();
        assertThat(FooterExamples.broken(Fault.Kind.STATUSES_UNUSABLE).laneIsBlind()).isFalse();
    }

    @Test
    void aFrameOfTheWrongSizeIsRefused() {
        assertThatThrownBy(() -> new PreviewFrame(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PreviewFrame(0, 2, new int[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PreviewFrame(9000, 1, new int[9000])).isInstanceOf(IllegalArgumentException.class);
    }

    private void runScreen() {
        for (Runnable task = screen.poll(); task != null; task = screen.poll()) {
            task.run();
        }
    }
}
