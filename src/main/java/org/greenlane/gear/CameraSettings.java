package org.greenlane.gear;

import java.net.URI;
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
    /// @param id a stable name of the system, USB numbers, or a part of the name that the camera gives itself; empty:
    ///     the first camera found
    record Usb(String name, Optional<String> id, int width, int height) implements CameraSettings {}

    /// A camera that sends a stream of JPEG pictures by HTTP.
    ///
    /// @param url without user and password
    record Network(String name, URI url, Optional<Login> login, int width, int height) implements CameraSettings {}

    /// Who may look through a network camera.
    record Login(String user, String password) {
        /// Leaves the password out.
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
