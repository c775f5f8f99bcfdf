package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.greenlane.health.Fault;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.CameraState;
import org.greenlane.sight.DeviceException;
import org.greenlane.sight.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A camera on the network, against a real HTTP server on this machine.
@Timeout(120)
class NetworkCameraTest {
    private static final Limits HASTY =
            new Limits(Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofMillis(1500), 1 << 20);

    private final CountDownLatch over = new CountDownLatch(1);

    private static MjpegDevice device(URI url) {
        return new MjpegDevice(url, Optional.empty(), HASTY);
    }

    private static BufferedImage picture(MjpegDevice device) {
        BufferedImage picture = device.getImage();
        while (picture == null) {
            picture = device.getImage();
        }
        return picture;
    }

    private static void isFaultWhenOpened(MjpegDevice device, Fault.Kind kind, String detail) {
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(device::open)
                .withMessageContaining(detail)
                .matches(e -> e.kind() == kind);
        assertThat(device.isOpen()).isFalse();
    }

    private static void isFaultAfterAWhile(MjpegDevice device, Fault.Kind kind, String detail) {
        device.open();
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> {
                    while (true) {
                        device.getImage();
                    }
                })
                .withMessageContaining(detail)
                .matches(e -> e.kind() == kind);
        device.close();
    }

    @Test
    void picturesComeWithAndWithoutTheirLength() throws Exception {
        for (boolean withLength : new boolean[] {true, false}) {
            try (MjpegServer server = new MjpegServer(
                    MjpegServer.stream(i -> MjpegServer.part(MjpegServer.jpeg(i), withLength)))) {
                MjpegDevice device = device(server.url());
                device.open();

                for (int i = 0; i < 5; i++) {
                    BufferedImage picture = picture(device);
                    assertThat(picture.getWidth()).isEqualTo(1280);
                    assertThat(picture.getHeight()).isEqualTo(720);
                }
                device.close();
            }
        }
    }

    @Test
    void theWholeWayFromTheServerToTheTextGoesThroughAProcessOfItsOwn() throws Exception {
        BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
        BlockingQueue<Sight> sights = new LinkedBlockingQueue<>();
        int port;
        CameraChoice choice;
        try (MjpegServer server = new MjpegServer(0, MjpegServer.stream(i -> new byte[0])).asking("gate", "a secret")) {
            port = server.port();
            choice = NetworkDriver.choice("Network camera", server.url(), List.of("gate", "a secret"), 1280, 720);
        }
        assertThat(choice.toString()).doesNotContain("secret");
        Camera.Audience audience = new Camera.Audience(_ -> {}, sights::add, states::add, _ -> {});
        try (Camera camera = new Camera(choice, audience, InstantSource.system())) {
            camera.start();
            Fault missing = awaitFault(states);
            assertThat(missing.kind()).isEqualTo(Fault.Kind.CAMERA_UNREACHABLE);

            // It is switched on, goes, and comes back.
            for (int i = 0; i < 2; i++) {
                try (MjpegServer _ = new MjpegServer(port, MjpegServer.stream(j -> new byte[0])).asking("gate", "a secret")) {
                    await(states, new CameraState.Live(1280, 720)::equals);
                    await(sights, sight -> sight.symbols().stream().anyMatch(s -> s.text().equals("PHI1:NETWORK")));
                }
                assertThat(awaitFault(states).kind()).isIn(Fault.Kind.CAMERA_LOST, Fault.Kind.CAMERA_UNREACHABLE);
            }
        }
    }

    private static Fault awaitFault(BlockingQueue<CameraState> states) throws InterruptedException {
        CameraState state = await(states, CameraState.Broken.class::isInstance);
        Fault fault = ((CameraState.Broken) state).fault();
        assertThat(fault.detail()).doesNotContain("secret").doesNotContain("channel");
        return fault;
    }

    private static <T> T await(BlockingQueue<T> queue, Predicate<T> isMeant) throws InterruptedException {
        for (T next = queue.poll(60, TimeUnit.SECONDS); next != null; next = queue.poll(60, TimeUnit.SECONDS)) {
            if (isMeant.test(next)) {
                return next;
            }
        }
        throw new AssertionError("it did not come about");
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        MjpegServer gone = new MjpegServer(MjpegServer.stream(i -> new byte[0]));
        gone.close();

        isFaultWhenOpened(device(gone.url()), Fault.Kind.CAMERA_UNREACHABLE, "127.0.0.1");
        isFaultWhenOpened(
                device(URI.create("http://no-such-camera.invalid/video")), Fault.Kind.CAMERA_UNREACHABLE, "no-such-camera");
    }

    @Test
    void aServerThatNeverAnswersIsUnreachableInTime() throws Exception {
        try (MjpegServer server = new MjpegServer(_ -> awaitTheEnd())) {
            isFaultWhenOpened(device(server.url()), Fault.Kind.CAMERA_UNREACHABLE, "SocketTimeoutException");
            over.countDown();
        }
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPageOrAnErrorIsNoCamera() throws Exception {
        try (MjpegServer server = new MjpegServer(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, -1);
        })) {
            isFaultWhenOpened(device(server.url()), Fault.Kind.CAMERA_ANSWERS_OTHERWISE, "text/html");
        }
        for (int status : new int[] {302, 404, 500}) {
            try (MjpegServer server = new MjpegServer(exchange -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
                exchange.sendResponseHeaders(status, -1);
            })) {
                isFaultWhenOpened(device(server.url()), Fault.Kind.CAMERA_ANSWERS_OTHERWISE, "status " + status);
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidAsSuchAndNotRepeated() throws Exception {
        try (MjpegServer server = new MjpegServer(0, MjpegServer.stream(i -> new byte[0])).asking("gate", "right")) {
            for (Optional<MjpegDevice.Login> login :
                    List.of(Optional.<MjpegDevice.Login>empty(), Optional.of(new MjpegDevice.Login("gate", "wrong".toCharArray())))) {
                MjpegDevice device = new MjpegDevice(server.url(), login, HASTY);
                isFaultWhenOpened(device, Fault.Kind.CAMERA_ANSWERS_OTHERWISE, "user or password is wrong");
            }
        }
    }

    @Test
    void aStreamThatIsCutIsLost() throws Exception {
        try (MjpegServer server = new MjpegServer(exchange -> {
            OutputStream out = MjpegServer.begin(exchange);
            out.write(MjpegServer.part(MjpegServer.jpeg(1), true));
            out.write(MjpegServer.part(MjpegServer.jpeg(2), true), 0, 900);
        })) {
            isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_LOST, "cut");
        }
    }

    @Test
    void aCameraThatFallsSilentIsLost() throws Exception {
        try (MjpegServer server = new MjpegServer(exchange -> {
            OutputStream out = MjpegServer.begin(exchange);
            out.write(MjpegServer.part(MjpegServer.jpeg(1), true));
            out.flush();
            awaitTheEnd();
        })) {
            isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_LOST, "");
            over.countDown();
        }
    }

    @Test
    void aCameraThatSendsAByteNowAndThenIsLost() throws Exception {
        byte[] part = MjpegServer.part(MjpegServer.jpeg(1), true);
        try (MjpegServer server = new MjpegServer(exchange -> {
            OutputStream out = MjpegServer.begin(exchange);
            for (byte next : part) {
                out.write(next);
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        })) {
            isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_LOST, "");
        }
    }

    @Test
    void aPictureWithoutEndTakesNoMoreThanItMay() throws Exception {
        byte[] endless = new byte[1 << 16];
        for (String length : List.of("", "Content-Length: 2147483647\r\n", "Content-Length: -5\r\n", "Content-Length: x\r\n")) {
            try (MjpegServer server = new MjpegServer(exchange -> {
                OutputStream out = MjpegServer.begin(exchange);
                out.write(("--" + MjpegServer.BOUNDARY + "\r\n" + length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                while (true) {
                    out.write(endless);
                }
            })) {
                isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_LOST, "");
            }
        }
    }

    @Test
    void headersWithoutEndAndNoiseAreRefused() throws Exception {
        for (String noise : List.of("X-Header: more\r\n", "no line ends here ", "\r\n")) {
            byte[] again = noise.getBytes(StandardCharsets.ISO_8859_1);
            try (MjpegServer server = new MjpegServer(exchange -> {
                OutputStream out = MjpegServer.begin(exchange);
                out.write(("--" + MjpegServer.BOUNDARY + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                while (true) {
                    out.write(again);
                }
            })) {
                MjpegDevice device = device(server.url());
                device.open();
                assertThatExceptionOfType(DeviceException.class).isThrownBy(() -> {
                    while (true) {
                        device.getImage();
                    }
                });
                device.close();
            }
        }
    }

    @Test
    void damagedPicturesArePassedOverUntilThereAreTooMany() throws Exception {
        byte[] damaged = MjpegServer.part("this is no picture".getBytes(StandardCharsets.ISO_8859_1), true);
        try (MjpegServer server = new MjpegServer(
                MjpegServer.stream(i -> i % 3 == 0 ? MjpegServer.part(MjpegServer.jpeg(i), true) : damaged))) {
            MjpegDevice device = device(server.url());
            device.open();
            assertThat(picture(device).getWidth()).isEqualTo(1280);
            device.close();
        }
        try (MjpegServer server = new MjpegServer(MjpegServer.stream(i -> damaged))) {
            isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_ANSWERS_OTHERWISE, "no JPEG");
        }
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotUnpacked() throws Exception {
        byte[] bomb = MjpegServer.jpeg(1);
        int frame = indexOf(bomb, 0xC0);
        for (int i = 3; i <= 6; i++) {
            bomb[frame + 2 + i - 1] = (byte) 0xFF;
        }
        try (MjpegServer server = new MjpegServer(MjpegServer.stream(i -> MjpegServer.part(bomb, true)))) {
            isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_ANSWERS_OTHERWISE, "no JPEG");
        }
    }

    /// Where the segment of that marker begins, after the marker.
    private static int indexOf(byte[] jpeg, int marker) {
        for (int i = 2; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
                return i + 2;
            }
        }
        throw new AssertionError("no such marker");
    }

    @Test
    void aLateReaderGetsTheNewestPictureAndNoneOfThoseBefore() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        BufferedImage dark = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage newest = new BufferedImage(96, 48, BufferedImage.TYPE_3BYTE_BGR);
        try (MjpegServer server = new MjpegServer(exchange -> {
            OutputStream out = MjpegServer.begin(exchange);
            for (int i = 0; i < 50; i++) {
                out.write(MjpegServer.part(MjpegServer.jpeg(dark), true));
            }
            out.flush();
            sent.countDown();
            while (true) {
                out.write(MjpegServer.part(MjpegServer.jpeg(newest), true));
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        })) {
            MjpegDevice device = device(server.url());
            device.open();
            sent.await();
            int old = 0;
            while (picture(device).getWidth() == 64) {
                old++;
            }
            assertThat(old).isLessThan(25);
            device.close();
        }
    }

    @Test
    void boundariesAreFoundHoweverCamerasWriteThem() {
        assertThat(MjpegConnection.boundary("multipart/x-mixed-replace;boundary=abc")).contains("abc");
        assertThat(MjpegConnection.boundary("Multipart/X-Mixed-Replace; charset=x; BOUNDARY = \"--abc\"")).contains("--abc");
        assertThat(MjpegConnection.boundary("multipart/x-mixed-replace")).isEmpty();
        assertThat(MjpegConnection.boundary("multipart/x-mixed-replace; boundary=" + "x".repeat(71))).isEmpty();
        assertThat(MjpegConnection.boundary("image/jpeg")).isEmpty();
    }

    @Test
    void anAddressIsNotToldWhole() throws IOException {
        URI url = URI.create("http://camera.local:8080/video?user=gate&password=secret");

        assertThat(device(url).getName()).isEqualTo("camera.local:8080");
        assertThat(Objects.toString(NetworkDriver.choice("Camera", url, List.of(), 1280, 720))).doesNotContain("secret");
    }
}
