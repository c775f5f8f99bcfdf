package org.greenlane.sight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.sarxos.webcam.ds.ipcam.IpCamDevice;
import com.github.sarxos.webcam.ds.ipcam.IpCamMode;
import com.github.sarxos.webcam.ds.ipcam.impl.IpCamMJPEGStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// webcam-capture's own driver for network cameras, before the same server: it reads a camera that behaves, and this is
/// why it does not stand at a gate.
@Timeout(60)
class LibraryDriverTest {
    @Test
    void itReadsACameraThatBehaves() throws Exception {
        try (MjpegServer server =
                new MjpegServer(MjpegServer.stream(i -> MjpegServer.part(MjpegServer.jpeg(i), true)))) {
            IpCamDevice device = new IpCamDevice("camera", server.url().toURL(), IpCamMode.PUSH);
            device.open();
            BufferedImage picture = device.getImage();
            device.close();

            assertThat(picture.getWidth()).isEqualTo(1280);
        }
    }

    @Test
    void itNeverSeesACameraThatTellsNoLengths() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            sent.writeBytes(MjpegServer.part(MjpegServer.jpeg(i), false));
        }
        try (IpCamMJPEGStream stream = new IpCamMJPEGStream(new ByteArrayInputStream(sent.toByteArray()))) {
            for (int i = 0; i < 10; i++) {
                assertThat(stream.readFrame()).isNull();
            }
        }
    }

    @Test
    void itTakesAsMuchMemoryAsAStrangerAsksFor() throws Exception {
        byte[] part = "--b\r\nContent-Length: 2147483647\r\n\r\n\u00FF\u00D8".getBytes(StandardCharsets.ISO_8859_1);
        try (IpCamMJPEGStream stream = new IpCamMJPEGStream(new ByteArrayInputStream(part))) {
            assertThatThrownBy(stream::readFrame).isInstanceOf(OutOfMemoryError.class);
        }
    }
}
