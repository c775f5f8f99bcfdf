package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
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

    /// The names of the UVC cameras at this machine, as [CameraChoice] takes them. Loads native code when first asked.
    ///
    /// @param patience how long it may take
    /// @throws CameraTrouble if they cannot be listed: the library is missing, or does not answer
    public static List<String> names(Duration patience) throws CameraTrouble, InterruptedException {
        return list(Drivers::usb, patience).stream().map(WebcamDevice::getName).toList();
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
