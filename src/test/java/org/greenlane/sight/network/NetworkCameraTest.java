package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.greenlane.health.Fault;
import org.greenlane.sight.Camera;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.CameraState;
import org.greenlane.sight.Sight;
import org.junit.jupiter.api.Test;

/// The pictures of a camera on the network, and which of them a late reader gets.
class NetworkCameraTest extends AtNetworkCamera {
    /// Bytes: Linux holds up to 36 MiB between two ends on this machine.
    private static final long MORE_THAN_ANY_BUFFER = 40L << 20;

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

    /// A picture that takes much room.
    private static BufferedImage noise() {
        BufferedImage noise = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        noise.setRGB(0, 0, 640, 480, new Random(1).ints(640 * 480).toArray(), 0, 640);
        return noise;
    }

    @Test
    void aLateReaderGetsTheNewestPictureAndNoneOfThoseBefore() throws Exception {
        byte[] old = MjpegServer.part(MjpegServer.jpeg(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR)), true);
        byte[] newest = MjpegServer.part(MjpegServer.jpeg(noise()), true);
        CountDownLatch taken = new CountDownLatch(1);
        try (MjpegServer server = new MjpegServer(exchange -> {
            OutputStream out = MjpegServer.begin(exchange);
            for (int i = 0; i < 50; i++) {
                out.write(old);
            }
            for (long sent = 0; ; sent += newest.length) {
                out.write(newest);
                out.flush();
                if (sent > MORE_THAN_ANY_BUFFER) {
                    taken.countDown();
                }
            }
        })) {
            MjpegDevice device = device(server.url());
            device.open();
            // More than waits on the way: what came first has been taken by then, though nobody has looked yet.
            assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(picture(device).getWidth()).isEqualTo(640);
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
