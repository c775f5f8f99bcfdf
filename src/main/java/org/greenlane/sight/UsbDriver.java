package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;

/// webcam-capture's own driver, asked only where it can give an answer: without its library its own way of finding out
/// is a page of stack traces, and without a camera its answer costs a library full of native code.
public final class UsbDriver implements WebcamDriver {
    private static final String LINUX_LIBRARY = "libv4l2.so.0";
    private static final WebcamDriver NATIVE = new WebcamDefaultDriver();

    @Override
    public List<WebcamDevice> getDevices() {
        if (isLinux()) {
            if (VideoNodes.read(Path.of("/")).isEmpty()) {
                return List.of();
            }
            if (!isInstalled(LINUX_LIBRARY)) {
                throw new IllegalStateException(LINUX_LIBRARY + " is not installed");
            }
        }
        return NATIVE.getDevices();
    }

    static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
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

    @Override
    public boolean isThreadSafe() {
        return NATIVE.isThreadSafe();
    }

    /// One of these is as good as another: webcam-capture must not take a second one for a change of driver.
    @Override
    public boolean equals(Object other) {
        return other instanceof UsbDriver;
    }

    @Override
    public int hashCode() {
        return UsbDriver.class.hashCode();
    }
}
