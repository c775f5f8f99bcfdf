package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenlane.gear.ProfileTexts.GOOD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where profiles come from: the checkout, the program, the technician.
class ProfileFilesTest {
    @TempDir
    Path folder;

    @Test
    void theProfilesInTheCheckoutAreGood() throws Exception {
        assertThat(HardwareProfile.read(Path.of("hardware-profiles/demo.toml")).cameras())
                .hasOnlyElementsOfType(CameraSettings.Simulated.class);
        assertThat(HardwareProfile.read(Path.of("hardware-profiles/camera-only.toml")).cameras())
                .hasOnlyElementsOfType(CameraSettings.Usb.class);
        assertThat(HardwareProfile.read(Path.of("hardware-profiles/network-camera.toml")).cameras())
                .hasOnlyElementsOfType(CameraSettings.Network.class);
    }

    @Test
    void theProgramBringsItsProfilesAlong() throws Exception {
        assertThat(new ProfileShelf(List.of(folder)).find("demo").name()).isEqualTo("Demo gate");
    }

    @Test
    void theTechniciansOwnFileWins() throws Exception {
        Files.writeString(folder.resolve("demo.toml"), GOOD);

        assertThat(new ProfileShelf(List.of(folder)).find("demo").name()).isEqualTo("North gate");
    }

    @Test
    void aPathIsReadAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("my gate.toml"), GOOD);

        assertThat(HardwareProfile.find(file.toString()).name()).isEqualTo("North gate");
    }

    @Test
    void aNameLeadsOutOfNoFolder() {
        for (String name : List.of("../pom", "/etc/passwd", "", ".", "nobody-made-this")) {
            assertThatThrownBy(() -> new ProfileShelf(List.of(folder)).find(name))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("there is none called \"" + name + "\"");
        }
    }

    @Test
    void aFileThatIsNotThereIsAnInputError() {
        assertThatThrownBy(() -> HardwareProfile.find("nowhere.toml")).isInstanceOf(IOException.class);
    }
}
