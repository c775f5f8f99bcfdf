package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.greenlane.health.Fault;
import org.greenlane.sight.image.GreyImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What native code does to the process of a camera never reaches the gate. Every camera here is a real process.
@Timeout(120)
class CameraProcessTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final CameraTimes HASTY = new CameraTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(100));

    private static final Duration SEEN_OFF = Duration.ofSeconds(10);

    private final BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<CameraView> previews = new LinkedBlockingQueue<>();
    private final BlockingQueue<Sight> sights = new LinkedBlockingQueue<>();
    private Optional<Camera> camera = Optional.empty();

    @AfterEach
    void close() {
        camera.ifPresent(Camera::close);
        // Killed is not yet gone: a busy machine takes a while to see a process off.
        assertThat(ownProcesses()).allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(SEEN_OFF));
    }

    private static CameraChoice choice(CrashingDriver.Manner manner) {
        CameraChoice.Apart apart = new CameraChoice.Apart(CrashingDriver.class, List.of(manner.name()));
        return new CameraChoice("camera 1", apart, Optional.empty(), 1280, 720);
    }

    private void start(CrashingDriver.Manner manner) {
        Camera.Audience audience = new Camera.Audience(previews::add, sights::add, states::add, _ -> {});
        Camera started = new Camera(choice(manner), HASTY, audience, Instant::now, Pause.REAL);
        camera = Optional.of(started);
        started.start();
    }

    /// The camera processes of this test: it starts no others.
    private static List<ProcessHandle> ownProcesses() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
    }

    private void await(Predicate<CameraState> wanted) throws InterruptedException {
        for (CameraState state = take(states); !wanted.test(state); ) {
            state = take(states);
        }
    }

    private Fault awaitFault() throws InterruptedException {
        while (true) {
            if (take(states) instanceof CameraState.Broken(Fault fault)) {
                return fault;
            }
        }
    }

    private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T thing = queue.poll(60, TimeUnit.SECONDS);
        if (thing == null) {
            throw new AssertionError("nothing came in time");
        }
        return thing;
    }

    private void awaitReading() throws InterruptedException {
        for (Sight sight = take(sights); !isRead(sight); ) {
            sight = take(sights);
        }
    }

    private static boolean isRead(Sight sight) {
        return sight.symbols().stream().anyMatch(symbol -> symbol.text().startsWith("PHI1:PROCESS"));
    }

    @Test
    void picturesOfAnotherProcessAreReadAndShown() throws Exception {
        start(CrashingDriver.Manner.WORKS);

        await(new CameraState.Live(1280, 720)::equals);
        awaitReading();
        CameraView view = take(previews);
        assertThat(view.width()).isEqualTo(640);
        assertThat(view.pixels()[0] & 0xFFFFFF).isEqualTo(0x96A09B);
    }

    @Test
    void aProcessKilledInMidStreamIsSaidAndStartedAgain() throws Exception {
        start(CrashingDriver.Manner.WORKS);
        await(CameraState.Live.class::isInstance);
        List<ProcessHandle> first = ownProcesses();

        assertThat(first).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
        Fault fault = awaitFault();
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CAMERA_SOFTWARE_STOPPED);
        assertThat(fault.detail()).contains("137");
        await(CameraState.Live.class::isInstance);
        sights.clear();
        awaitReading();
        assertThat(ownProcesses()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @ParameterizedTest
    @EnumSource(names = {"HALTS", "USES_ALL_MEMORY"})
    void whatEndsTheProcessEndsNothingElse(CrashingDriver.Manner manner) throws Exception {
        start(manner);

        for (int i = 0; i < 2; i++) {
            await(CameraState.Live.class::isInstance);
            assertThat(awaitFault().kind()).isIn(Fault.Kind.CAMERA_SOFTWARE_STOPPED, Fault.Kind.CAMERA_LOST);
        }
    }

    @Test
    void aProcessThatHangsIsLostAndReplaced() throws Exception {
        start(CrashingDriver.Manner.HANGS);
        await(CameraState.Live.class::isInstance);

        assertThat(awaitFault().kind()).isEqualTo(Fault.Kind.CAMERA_LOST);
        await(CameraState.Live.class::isInstance);
    }

    @Test
    void aDriverThatFailsIsTheSameFaultAsInThisProcess() throws Exception {
        start(CrashingDriver.Manner.FAILS);
        await(CameraState.Live.class::isInstance);

        Fault fault = awaitFault();
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CAMERA_LOST);
        assertThat(fault.detail()).contains("no such device");
    }

    @Test
    void whatNativeCodePrintsBetweenPicturesCostsPicturesAndNothingElse() throws Exception {
        start(CrashingDriver.Manner.PRINTS_BETWEEN);
        await(CameraState.Live.class::isInstance);

        for (long number = 0; number < 20; ) {
            number = take(previews).number();
        }
        awaitReading();
        assertThat(states).isEmpty();
    }

    @Test
    void aLibraryThatFailsOrCrashesWhileListingIsAFault() {
        assertThatExceptionOfType(CameraTrouble.class)
                .isThrownBy(() -> choice(CrashingDriver.Manner.CANNOT_BE_LISTED).open(LONG))
                .matches(e -> e.kind() == Fault.Kind.CAMERA_LIBRARY_MISSING);
        assertThatExceptionOfType(CameraTrouble.class)
                .isThrownBy(() -> choice(CrashingDriver.Manner.HALTS_WHEN_LISTED).open(LONG))
                .matches(e -> e.kind() == Fault.Kind.CAMERA_SOFTWARE_STOPPED && e.detail().contains("134"));
    }

    @Test
    void theProcessEndsWhenTheStationHasGone() throws Exception {
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CameraChild.class.getName())
                .redirectErrorStream(true)
                .start();
        CameraRequest.of(choice(CrashingDriver.Manner.WORKS), (CameraChoice.Apart) choice(CrashingDriver.Manner.WORKS).place())
                .write(child.getOutputStream());
        DataInputStream in = new DataInputStream(child.getInputStream());
        FrameLink.Message said = FrameLink.read(in, byte[]::new);
        while (!(said instanceof FrameLink.Message.Frame)) {
            said = FrameLink.read(in, byte[]::new);
        }

        // All that is left of a station that was killed: its end of the pipe is closed.
        child.getOutputStream().close();

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void neitherTheChoiceNorTheCommandLineTellsAPassword() {
        CameraChoice.Apart apart = new CameraChoice.Apart(CrashingDriver.class, List.of("WORKS", "a secret"));
        CameraChoice choice = new CameraChoice("camera 1", apart, Optional.empty(), 1280, 720);

        assertThat(choice + " " + CameraRequest.of(choice, apart)).doesNotContain("secret");
        assertThat(CameraProcess.command(CameraRequest.of(choice, apart)))
                .contains(CameraChild.class.getName())
                .noneMatch(word -> word.contains("secret"));
    }

    @Test
    void whatIsNoMessageIsPassedOverAndNeverEndless() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameLink.Message trouble = new FrameLink.Message.Trouble(Fault.Kind.CAMERA_BUSY, "busy");
        bytes.write("some words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        FrameLink.write(bytes, trouble);
        DataInputStream good = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(FrameLink.read(good, byte[]::new)).isEqualTo(trouble);

        DataInputStream noise = new DataInputStream(new java.io.InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        });
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> FrameLink.read(noise, byte[]::new));
    }

    @Test
    void aFrameOfAnImpossibleSizeAsksForNoMemory() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameLink.write(bytes, new FrameLink.Message.Frame(
                new Shot(new GreyImage(2, 2, new byte[4]), new Thumbnail(1, 1, new int[1]))));
        for (int at = 9; at < 25; at++) {
            byte[] broken = bytes.toByteArray();
            broken[at] = 0x7F;
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(broken));

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> FrameLink.read(in, size -> {
                assertThat(size).isLessThanOrEqualTo(Connection.MAX_PIXELS);
                return new byte[size];
            }));
        }
    }
}
