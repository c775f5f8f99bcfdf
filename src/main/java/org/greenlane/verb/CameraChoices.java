package org.greenlane.verb;

import java.util.List;
import org.greenlane.gear.CameraSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.sight.CameraChoice;
import org.greenlane.sight.network.NetworkDriver;
import org.greenlane.sight.simulated.SimulatedCamera;

/// From what a profile says of cameras to cameras.
final class CameraChoices {
    private CameraChoices() {}

    /// @throws IllegalArgumentException if one of them is simulated
    static List<CameraChoice> of(HardwareProfile profile) {
        return profile.cameras().stream()
                .map(camera -> switch (camera) {
                    case CameraSettings.Simulated _ -> throw new IllegalArgumentException("a simulated camera");
                    case CameraSettings.Usb usb -> usb(usb);
                    case CameraSettings.Network network -> network(network);
                })
                .map(choice -> choice.reading(profile.symbologies()))
                .toList();
    }

    /// @param simulated what stands for the one that is simulated
    static List<CameraChoice> of(HardwareProfile profile, SimulatedCamera simulated) {
        return profile.cameras().stream()
                .map(camera -> switch (camera) {
                    case CameraSettings.Simulated settings -> simulated.choice(settings.name());
                    case CameraSettings.Usb usb -> usb(usb);
                    case CameraSettings.Network network -> network(network);
                })
                .map(choice -> choice.reading(profile.symbologies()))
                .toList();
    }

    private static CameraChoice usb(CameraSettings.Usb usb) {
        return CameraChoice.usb(usb.name(), usb.id(), usb.width(), usb.height());
    }

    private static CameraChoice network(CameraSettings.Network camera) {
        List<String> login =
                camera.login().map(it -> List.of(it.user(), it.password())).orElse(List.of());
        return NetworkDriver.choice(camera.name(), camera.url(), login, camera.width(), camera.height());
    }
}
