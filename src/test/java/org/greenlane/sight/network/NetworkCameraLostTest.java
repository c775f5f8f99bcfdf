package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.greenlane.health.Fault;
import org.greenlane.sight.DeviceException;
import org.junit.jupiter.api.Test;

/// A camera on the network that is not there, says no, or falls silent.
class NetworkCameraLostTest extends AtNetworkCamera {
    private final CountDownLatch over = new CountDownLatch(1);

    private static void isFaultWhenOpened(MjpegDevice device, Fault.Kind kind, String detail) {
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(device::open)
                .withMessageContaining(detail)
                .matches(e -> e.kind() == kind);
        assertThat(device.isOpen()).isFalse();
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
                LockSupport.parkNanos(100_000_000);
            }
        })) {
            isFaultAfterAWhile(device(server.url()), Fault.Kind.CAMERA_LOST, "");
        }
    }
}
