package org.greenlane.gear;

import java.util.Optional;

/// Which camera a lane looks through. Width and height are wishes, in pixels: the camera takes the nearest it knows.
public sealed interface CameraSettings {
    /// What the camera is called on screen and in the log.
    String name();

    int width();

    int height();

    /// No camera: pictures are drawn.
    record Simulated(String name, int width, int height) implements CameraSettings {}

    /// A camera on USB.
    ///
    /// @param id part of the name that the camera gives itself; empty: the first camera found
    record Usb(String name, Optional<String> id, int width, int height) implements CameraSettings {}
}
