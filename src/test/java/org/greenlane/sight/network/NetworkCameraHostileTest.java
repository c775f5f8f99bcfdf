package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenlane.health.Fault;
import org.greenlane.sight.DeviceException;
import org.junit.jupiter.api.Test;

/// Whatever a server sends in a camera's place takes no more than it may.
class NetworkCameraHostileTest extends AtNetworkCamera {
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
}
