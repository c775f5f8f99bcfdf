package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.greenlane.health.Fault;

/// The cameras that are there just now.
public final class Cameras {
    private Cameras() {}

    /// The UVC cameras at this machine, each with all names by which [CameraChoice] knows it. Listed in a process of their
    /// own where there can be one: native code is loaded for it.
    ///
    /// @param patience how long it may take
    /// @throws CameraTrouble if they cannot be listed: the library is missing, or does not answer
    public static List<String> names(Duration patience) throws CameraTrouble, InterruptedException {
        return CameraProcess.isPossible() ? CameraProcess.names(patience) : namesHere(patience);
    }

    static List<String> namesHere(Duration patience) throws CameraTrouble, InterruptedException {
        VideoNodes nodes = VideoNodes.read(Path.of("/"));
        return list(UsbDriver::new, patience).stream()
                .map(device -> Candidates.node(device, nodes)
                        .map(node -> described(device, node))
                        .orElse(device.getName()))
                .toList();
    }

    private static String described(WebcamDevice device, VideoNodes.Node node) {
        StringBuilder text = new StringBuilder(device.getName());
        node.usb().ifPresent(id -> text.append(" = ").append(id));
        node.links().forEach(link -> text.append(" = ").append(link));
        if (!node.isFirst()) {
            text.append(" (not for pictures)");
        }
        return text.toString();
    }

    /// webcam-capture's own list would stay as it was when it was first asked for; its driver tells the present.
    static List<WebcamDevice> list(Supplier<WebcamDriver> driver, Duration patience)
            throws CameraTrouble, InterruptedException {
        FutureTask<List<WebcamDevice>> listing = new FutureTask<>(() -> driver.get().getDevices());
        Thread.ofPlatform().daemon().name("cameras").start(listing);
        try {
            return listing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CameraTrouble(Fault.Kind.CAMERA_MISSING, "the cameras could not be listed in time", e);
        } catch (ExecutionException e) {
            throw new CameraTrouble(
                    Fault.Kind.CAMERA_LIBRARY_MISSING, "the cameras cannot be listed: " + deepest(e), e);
        }
    }

    /// What the first cause of a failure says.
    static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
