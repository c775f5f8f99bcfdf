package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.greenlane.health.Fault;
import org.greenlane.sight.DeviceException;
import org.junit.jupiter.api.Timeout;

/// A camera on the network, against a real HTTP server on this machine.
@Timeout(120)
abstract class AtNetworkCamera {
    static final Limits HASTY =
            new Limits(Duration.ofSeconds(5), Duration.ofMillis(700), Duration.ofMillis(1500), 1 << 20);

    static MjpegDevice device(URI url) {
        return new MjpegDevice(url, Optional.empty(), HASTY);
    }

    static BufferedImage picture(MjpegDevice device) {
        BufferedImage picture = device.getImage();
        while (picture == null) {
            picture = device.getImage();
        }
        return picture;
    }

    static void isFaultAfterAWhile(MjpegDevice device, Fault.Kind kind, String detail) {
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
}
