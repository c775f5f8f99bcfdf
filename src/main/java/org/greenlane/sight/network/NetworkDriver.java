package org.greenlane.sight.network;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.sight.CameraChoice;

/// A webcam-capture driver with one camera, which is somewhere on the network.
///
/// webcam-capture's own driver for such cameras cannot stand at a gate: it sets no time limit anywhere, believes any
/// `Content-Length`, spins where a camera sends none, never ends its threads, and waits for ever for a first picture.
public final class NetworkDriver implements WebcamDriver {
    private static final int WITH_LOGIN = 3;

    private final MjpegDevice device;

    /// @param arguments the address; then, if the camera asks for them, user and password
    public NetworkDriver(List<String> arguments) {
        Optional<MjpegDevice.Login> login = arguments.size() == WITH_LOGIN
                ? Optional.of(new MjpegDevice.Login(arguments.get(1), arguments.get(2).toCharArray()))
                : Optional.empty();
        device = new MjpegDevice(URI.create(arguments.getFirst()), login, Limits.USUAL);
    }

    /// A network camera, in a process of its own where there can be one: JPEG is read by native code.
    ///
    /// @param device its name in the hardware profile
    /// @param login user and password, if the camera asks for them
    public static CameraChoice choice(String device, URI url, List<String> login, int width, int height) {
        List<String> arguments = new ArrayList<>(List.of(url.toString()));
        arguments.addAll(login);
        return CameraChoice.apart(device, NetworkDriver.class, arguments, width, height, () -> new NetworkDriver(arguments));
    }

    @Override
    public List<WebcamDevice> getDevices() {
        return List.of(device);
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }
}
