package org.greenlane.gear;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import org.greenlane.gear.Doctor.Finding;

/// The library through which webcam-capture reaches USB cameras on Linux can be loaded.
final class CameraLibraryCheck {
    private static final String LIBRARY = "libv4l2.so.0";

    private CameraLibraryCheck() {}

    static Finding run() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux ? loading(LIBRARY) : Finding.good("none is needed on this system");
    }

    /// Loads it for a moment, exactly as a program that needs it would.
    @SuppressWarnings("restricted")
    static Finding loading(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return Finding.good(library + " is there");
        } catch (IllegalArgumentException _) {
            return Finding.bad(
                    library + " cannot be loaded: USB cameras stay unseen",
                    "On Debian and Ubuntu: apt-get install libv4l-0 (or libv4l-0t64)");
        }
    }
}
