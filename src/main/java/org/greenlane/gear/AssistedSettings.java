package org.greenlane.gear;

import java.util.List;

/// The desk at which staff help people through, as a profile has it.
///
/// @param enabled false for a gate without one
/// @param window where its screen is
/// @param devices the names of the serial devices that belong to it. Where none is named: in the same window all of them
///     while staff work at it; in a window of its own the readers of documents
public record AssistedSettings(boolean enabled, Window window, List<String> devices) {
    /// A gate without such a desk.
    public static final AssistedSettings NONE = new AssistedSettings(false, Window.SAME, List.of());

    /// Where its screen is.
    public enum Window {
        /// In the gate's own window; staff switch between the two.
        SAME,
        /// In a second window, on the second screen where there is one.
        SECOND
    }

    public AssistedSettings {
        devices = List.copyOf(devices);
    }
}
