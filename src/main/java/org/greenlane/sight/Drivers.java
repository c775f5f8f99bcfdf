package org.greenlane.sight;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDriver;
import org.jspecify.annotations.Nullable;

/// webcam-capture has one driver for a whole process: all cameras in it come from the same one.
final class Drivers {
    private static @Nullable WebcamDriver inUse;

    private Drivers() {}

    /// Sets the driver before anything is listed, so that a simulated camera keeps the native library from being loaded;
    /// and never sets the same one again, because that would close the cameras of other lanes.
    static synchronized void use(WebcamDriver driver) {
        if (!driver.equals(inUse)) {
            Webcam.setDriver(driver);
            inUse = driver;
        }
    }
}
