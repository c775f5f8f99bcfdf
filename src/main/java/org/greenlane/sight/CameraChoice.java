package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDriver;
import java.util.Optional;
import java.util.function.Supplier;

/// Which camera to use, and how.
///
/// @param device its name in the hardware profile, for the health board
/// @param driver where cameras come from; asked on the camera's own thread, because it may load native code
/// @param name a camera's name or path, or a part of it; the first camera if there is none
/// @param width wanted, in pixels
/// @param height wanted, in pixels
/// @param exclusive whether other programs must be kept away from it
public record CameraChoice(
        String device,
        Supplier<WebcamDriver> driver,
        Optional<String> name,
        int width,
        int height,
        boolean exclusive) {
    /// A UVC camera at this machine.
    public static CameraChoice usb(String device, Optional<String> name, int width, int height) {
        return new CameraChoice(device, Drivers::usb, name, width, height, true);
    }
}
