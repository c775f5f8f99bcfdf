package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.kiosk.FooterView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.Tones;
import org.greenlane.health.Fault;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.simulated.Scene;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GateTest {
    @TempDir
    Path folder = Path.of("");

    private final Clock clock = Clock.systemUTC();
    private final HealthBoard board = new HealthBoard();
    private final KioskViewModel screen = new KioskViewModel(clock, Language.ENGLISH, Runnable::run);
    private final BlockingQueue<LaneView> lane = new LinkedBlockingQueue<>();
    private final BlockingQueue<FooterView> footers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Gate.Answer> answers = new LinkedBlockingQueue<>();

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private Gate.Means means(CameraChoice... cameras) {
        screen.laneProperty().addListener((_, _, view) -> lane.add(view));
        screen.statusProperty().addListener((_, _, footer) -> footers.add(footer));
        Tones silent = Tones.open(new HardwareProfile.SoundSettings(false), board, clock);
        return new Gate.Means(List.of(cameras), List.of(), screen, silent, board, clock, answers::add);
    }

    private static <T> T await(BlockingQueue<T> queue, Predicate<T> isMeant) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        for (T next = queue.poll(30, TimeUnit.SECONDS); next != null; next = queue.poll(30, TimeUnit.SECONDS)) {
            if (isMeant.test(next)) {
                return next;
            }
            assertThat(System.nanoTime()).isLessThan(end);
        }
        throw new AssertionError("it did not come about");
    }

    @Test
    void whatTheCameraSeesIsAnsweredAndStaysUntilSomebodyHasSeenToIt() throws Exception {
        DemoAuthority authority = DemoStation.prepare(home(), clock);
        SimulatedCamera camera = new SimulatedCamera(DemoAuthority.SEED);
        try (Station station = Station.open(home(), clock, board, Station.Recording.LOG);
                Gate _ = Gate.open(station, means(camera.choice("Camera")))) {
            String code = authority.codesOf(Traveller.RED, clock.instant()).getFirst();
            camera.hold(Scene.of(code, Traveller.RED.medium().orElseThrow(), 1));

            Gate.Answer answer = await(answers, _ -> true);
            assertThat(answer.passage().verdict()).isInstanceOf(Verdict.Stop.class);
            assertThat(answer.passage().number()).isEqualTo(1);
            assertThat(station.log().orElseThrow().size()).isEqualTo(1);
            await(lane, view -> view instanceof LaneView.Answered(_, _, _, boolean acknowledgeable) && acknowledgeable);

            camera.hold(Scene.nobody());
            screen.acknowledge();
            await(lane, LaneView.Ready.class::isInstance);
        }
        assertThat(board.faults()).isEmpty();
    }

    @Test
    void aCameraThatIsMissingStandsOnTheScreenAndTheGateStaysOpen() throws Exception {
        DemoStation.prepare(home(), clock);
        CameraChoice nothing = new CameraChoice(
                "Gate camera", new CameraChoice.Here(NoCameras::new, false), Optional.empty(), 1280, 720);
        try (Station station = Station.open(home(), clock, board, Station.Recording.LOG);
                Gate _ = Gate.open(station, means(nothing))) {
            FooterView footer = await(footers, view -> !view.faults().isEmpty());

            Fault fault = footer.faults().getFirst();
            assertThat(fault.kind()).isEqualTo(Fault.Kind.CAMERA_MISSING);
            assertThat(fault.device()).isEqualTo("Gate camera");
            assertThat(footer.devices())
                    .anyMatch(device -> device.device().equals("Gate camera") && !device.working())
                    .anyMatch(device -> device.device().equals(Station.LOG_PART) && device.working());
        }
    }

    private static final class NoCameras implements WebcamDriver {
        @Override
        public List<WebcamDevice> getDevices() {
            return List.of();
        }

        @Override
        public boolean isThreadSafe() {
            return true;
        }
    }
}
