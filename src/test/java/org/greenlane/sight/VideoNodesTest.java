package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.sarxos.webcam.WebcamDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A laptop's two cameras, colour and infrared, each with a metadata device, and a webcam in a socket.
class VideoNodesTest {
    private static final String BY_ID = "/dev/v4l/by-id/usb-046d_HD_Pro_Webcam_C920_AB12-video-index0";
    private static final String BY_PATH = "/dev/v4l/by-path/pci-0000:00:14.0-usb-0:2:1.0-video-index0";

    @TempDir
    Path root = Path.of("");

    private final FakeDriver driver = new FakeDriver();

    @BeforeEach
    void plugIn() throws IOException {
        usb("1-8", "04f2", "b6d9", "");
        node("video0", "Integrated Camera: Integrated I", 0, "1-8/1-8:1.2");
        node("video1", "Integrated Camera: Integrated I", 1, "1-8/1-8:1.2");
        node("video2", "Integrated Camera: Integrated C", 0, "1-8/1-8:1.0");
        node("video3", "Integrated Camera: Integrated C", 1, "1-8/1-8:1.0");
        usb("1-2", "046D", "0825", "AB12");
        node("video10", "HD Pro Webcam C920", 0, "1-2/1-2:1.0");
        node("video11", "HD Pro Webcam C920", 1, "1-2/1-2:1.0");
        link(BY_ID, "video10");
        link(BY_PATH, "video10");
        link("/dev/v4l/by-id/usb-046d_HD_Pro_Webcam_C920_AB12-video-index1", "video11");
        for (int i : new int[] {0, 1, 2, 3, 10, 11}) {
            driver.plugIn("Some camera /dev/video" + i);
        }
    }

    private void usb(String socket, String vendor, String product, String serial) throws IOException {
        Path device = Files.createDirectories(root.resolve("sys/devices/usb1").resolve(socket));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        if (!serial.isEmpty()) {
            Files.writeString(device.resolve("serial"), serial + "\n");
        }
    }

    private void node(String file, String name, int index, String device) throws IOException {
        Path node = Files.createDirectories(root.resolve("sys/class/video4linux").resolve(file));
        Files.writeString(node.resolve("name"), name + "\n");
        Files.writeString(node.resolve("index"), index + "\n");
        Path real = Files.createDirectories(root.resolve("sys/devices/usb1").resolve(device));
        Files.createSymbolicLink(node.resolve("device"), real);
    }

    private void link(String name, String file) throws IOException {
        Path link = root.resolve(name.substring(1));
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of("../../" + file));
    }

    private List<String> candidates(String name) throws CameraTrouble {
        return Candidates.of(driver.getDevices(), Optional.of(name), VideoNodes.read(root)).stream()
                .map(WebcamDevice::getName)
                .toList();
    }

    @Test
    void aCameraIsFoundByEachOfItsStableNamesWhateverItsNumber() throws Exception {
        for (String name : List.of(BY_ID, BY_PATH, "046d:0825", "046D:0825", "046d:0825:ab12", "/dev/video10")) {
            assertThat(candidates(name)).as(name).containsExactly("Some camera /dev/video10");
        }
    }

    @Test
    void afterPluggingInAnewTheSameNameMeansTheSameCamera() throws Exception {
        Files.delete(root.resolve(BY_ID.substring(1)));
        link(BY_ID, "video2");

        assertThat(candidates(BY_ID)).containsExactly("Some camera /dev/video2");
    }

    @Test
    void aNameThatNobodyHasIsMissingAndNotSomeOtherCamera() {
        for (String name : List.of("046d:0826", "046d:0825:other", "/dev/v4l/by-id/gone", "/dev/video5")) {
            assertThatExceptionOfType(CameraTrouble.class)
                    .isThrownBy(() -> candidates(name))
                    .matches(e -> e.kind() == Fault.Kind.CAMERA_MISSING);
        }
    }

    @Test
    void withoutANameMetadataDevicesAreSkipped() throws Exception {
        assertThat(Candidates.of(driver.getDevices(), Optional.empty(), VideoNodes.read(root)))
                .extracting(WebcamDevice::getName)
                .containsExactly("Some camera /dev/video0", "Some camera /dev/video2", "Some camera /dev/video10");
    }

    @Test
    void whatCallsItselfInfraredComesLast() throws Exception {
        Files.writeString(root.resolve("sys/class/video4linux/video0/name"), "Integrated IR Camera\n");

        assertThat(Candidates.of(driver.getDevices(), Optional.empty(), VideoNodes.read(root)))
                .extracting(WebcamDevice::getName)
                .containsExactly("Some camera /dev/video2", "Some camera /dev/video10", "Some camera /dev/video0");
        for (String name : List.of("FHD Camera", "Mirror", "AIR 200", "First")) {
            assertThat(new VideoNodes.Node("/dev/video0", name, 0, Optional.empty(), List.of()).saysInfrared())
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void aNamedDeviceIsTakenThoughNobodyWouldChooseIt() throws Exception {
        assertThat(candidates("/dev/video3")).containsExactly("Some camera /dev/video3");
    }

    @Test
    void aSystemThatSaysNothingOfItsDevicesHidesNoCamera() throws Exception {
        VideoNodes nothing = VideoNodes.read(root.resolve("nowhere"));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(Candidates.of(driver.getDevices(), Optional.empty(), nothing)).hasSize(6);
    }
}
