package org.greenlane.sight;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import org.jspecify.annotations.Nullable;

/// webcam-capture has one driver for the whole program: all cameras of a station come from the same one.
final class Drivers {
    private static final String LINUX_LIBRARY = "libv4l2.so.0";
    private static final WebcamDriver USB = new WebcamDefaultDriver();
    private static @Nullable WebcamDriver inUse;

    private Drivers() {}

    /// The library's own driver. Nothing native is loaded before it is asked for cameras.
    ///
    /// @throws IllegalStateException if what it needs of the system is not installed; asked here, because its own way
    ///     of finding out is a page of stack traces at every attempt
    static WebcamDriver usb() {
        if (System.getProperty("os.name", "").startsWith("Linux") && !isInstalled(LINUX_LIBRARY)) {
            throw new IllegalStateException(LINUX_LIBRARY + " is not installed");
        }
        return USB;
    }

    /// Loads it and lets it go again; calls nothing in it.
    @SuppressWarnings("restricted")
    private static boolean isInstalled(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Sets the driver before anything is listed, so that a simulated camera keeps the native library from being loaded;
    /// and never sets the same one again, because that would close the cameras of other lanes.
    static synchronized void use(WebcamDriver driver) {
        if (!driver.equals(inUse)) {
            Webcam.setDriver(driver);
            inUse = driver;
        }
    }
}
