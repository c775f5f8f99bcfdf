package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.gear.ProfileTexts.GOOD;
import static org.greenlane.gear.ProfileTexts.parsed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.gear.HardwareProfile.Chinese;
import org.greenlane.gear.HardwareProfile.ScreenSettings;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.gear.HardwareProfile.VoiceSettings;
import org.greenlane.health.Symbology;
import org.junit.jupiter.api.Test;

/// What a profile says, and what is meant where it says nothing.
class HardwareProfileTest {
    @Test
    void aProfileSaysWhatAStationIsMadeOf() throws Exception {
        assertThat(parsed(GOOD))
                .isEqualTo(new HardwareProfile(
                        "North gate",
                        List.of(new CameraSettings.Usb("Gate camera", Optional.of("C920"), 1920, 1080)),
                        Set.of(Symbology.QR_CODE, Symbology.DATA_MATRIX, Symbology.PDF_417, Symbology.CODE_128),
                        List.of(),
                        new SoundSettings(false),
                        new ScreenSettings(false, "zh", "outdoor", true),
                        AssistedSettings.NONE));
    }

    @Test
    void whatIsLeftOutHasASensibleValue() throws Exception {
        HardwareProfile profile =
                parsed("""
                        name = "Gate"
                        [camera]
                        kind = "usb"
                        name = "Camera"
                        """);

        assertThat(profile.cameras()).containsExactly(new CameraSettings.Usb("Camera", Optional.empty(), 1280, 720));
        assertThat(profile.sound().enabled()).isTrue();
        assertThat(profile.screen()).isEqualTo(new ScreenSettings(true, "en"));
    }

    @Test
    void aDeskOfStaffHasItsWindowAndItsDevices() throws Exception {
        String reader =
                """
                [id-reader]
                name = "Desk reader"
                port = "usb:10c4:ea60"
                [assisted]
                enabled = true
                window = "second"
                devices = [ "Desk reader" ]
                """;

        assertThat(parsed(GOOD + reader).assisted())
                .isEqualTo(new AssistedSettings(true, AssistedSettings.Window.SECOND, List.of("Desk reader")));
    }

    @Test
    void theVoiceIsSilentUnlessAskedForAndSlowUnlessTold() throws Exception {
        assertThat(parsed(GOOD).sound().voice()).isEqualTo(VoiceSettings.NONE);
        assertThat(parsed(GOOD.replace("enabled = false", "voice = true")).sound())
                .isEqualTo(new SoundSettings(true, new VoiceSettings(true, false, 120, Chinese.MANDARIN)));
        assertThat(parsed(GOOD.replace(
                                "enabled = false",
                                "voice = true\nvoice-at-gate = true\nvoice-rate = 100\nchinese = \"cantonese\""))
                        .sound()
                        .voice())
                .isEqualTo(new VoiceSettings(true, true, 100, Chinese.CANTONESE));
    }

    @Test
    void aGateMayHaveSeveralCamerasOneOfThemOnTheNetwork() throws Exception {
        HardwareProfile profile = parsed(
                """
                name = "Gate"
                [[camera]]
                kind = "usb"
                name = "Above"
                [[camera]]
                kind = "network"
                name = "Beside"
                url = "http://192.0.2.7:8080/video?channel=1"
                user = "gate"
                password = "a secret"
                """);

        assertThat(profile.cameras())
                .containsExactly(
                        new CameraSettings.Usb("Above", Optional.empty(), 1280, 720),
                        new CameraSettings.Network(
                                "Beside",
                                URI.create("http://192.0.2.7:8080/video?channel=1"),
                                Optional.of(new CameraSettings.Login("gate", "a secret")),
                                1280,
                                720));
        assertThat(profile.toString()).doesNotContain("secret");
    }
}
