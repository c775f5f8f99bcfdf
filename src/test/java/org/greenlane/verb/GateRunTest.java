package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.SetupGear;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Symbology;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a gate is opened with, without its window.
class GateRunTest {
    @TempDir
    Path folder = Path.of("");

    private static StationSettings of(SiteKind site, String profile) {
        return new StationSettings(new Region("990100"), site, "01".repeat(32), false)
                .starting(new StationSettings.Start(Optional.of(profile), Optional.empty()));
    }

    @Test
    void aChangeThatWasCutShortIsFinishedBeforeTheGateIsOpenedWithIt() throws Exception {
        StationHome home = new StationHome(folder.resolve("station")).create();
        of(SiteKind.PARK, "camera-only").write(home.settings());
        StationSettings after = of(SiteKind.PORT, "border-post");
        after.write(new StationHome(Files.createDirectories(home.folder().resolve(".setup.whole"))).settings());
        List<StationSettings> opened = new ArrayList<>();
        GateRun gate = new GateRun(
                home,
                new GateRun.Means(
                        settings -> {
                            opened.add(settings);
                            throw new VerbException("no gate here");
                        },
                        () -> SetupGear.NONE,
                        Clock.systemUTC(),
                        GateRun.USUAL_IDLE));

        assertThatExceptionOfType(VerbException.class).isThrownBy(() -> gate.untilClosed(() -> {}));

        assertThat(opened).containsExactly(after);
    }

    @Test
    void aProfileThatPlaysSomethingIsNoneToChoose() {
        CameraSettings real = new CameraSettings.Network("Gate camera", URI.create("http://192.0.2.7/"), Optional.empty(), 1280, 720);
        CameraSettings played = new CameraSettings.Simulated("Gate camera", 1280, 720);
        PortName line = new PortName.File("/dev/ttyS0");

        assertThat(ThisMachine.plays(profile(real, line))).isFalse();
        assertThat(ThisMachine.plays(profile(played, line))).isTrue();
        assertThat(ThisMachine.plays(profile(real, new PortName.Simulated()))).isTrue();
    }

    private static HardwareProfile profile(CameraSettings camera, PortName port) {
        return new HardwareProfile(
                "Gate",
                List.of(camera),
                Set.of(Symbology.QR_CODE),
                List.of(new SerialSettings.IdReader("Reader", port, 115_200)),
                new HardwareProfile.SoundSettings(false),
                new HardwareProfile.ScreenSettings(false, "en"),
                AssistedSettings.NONE);
    }
}
