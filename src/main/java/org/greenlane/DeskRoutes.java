package org.greenlane;

import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.gear.AssistedSettings;

/// Which devices bring people to the desk of staff now. Safe for all threads.
///
/// A document or a code goes there only while somebody works there: else nobody asks for consent, and what somebody lays
/// down of their own accord is theirs.
final class DeskRoutes {
    /// Stands for all cameras; no device has such a name.
    static final String CAMERA = "\0camera";

    /// Stands for a scanner that types into the gate's own window.
    static final String GATE_WINDOW = "\0keys";

    private final AssistedSettings settings;
    private final Set<String> documentReaders;
    private volatile boolean inFront;
    private volatile boolean staffed;

    /// @param documentReaders the names of those that read cards and passports
    DeskRoutes(AssistedSettings settings, Set<String> documentReaders) {
        this.settings = settings;
        this.documentReaders = Set.copyOf(documentReaders);
    }

    /// The readers of documents that stand where a supervisor asks for somebody's: those that the profile names for the desk.
    /// Where it names no device, the only one that there is. Of several, nobody knows at which of them travellers stand.
    static Set<String> ofSupervisor(AssistedSettings settings, Set<String> documentReaders) {
        if (settings.devices().isEmpty()) {
            return documentReaders.size() == 1 ? documentReaders : Set.of();
        }
        return documentReaders.stream().filter(settings.devices()::contains).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a scanner stands where a supervisor works: one that the profile names for the desk, or any where it names no
    /// device.
    static boolean isOfSupervisor(AssistedSettings settings, String scanner) {
        return settings.devices().isEmpty() || settings.devices().contains(scanner);
    }

    /// Whether the desk's screen is to be seen; in a window of its own it always is.
    void inFront(boolean now) {
        inFront = now;
    }

    void staffed(boolean now) {
        staffed = now;
    }

    boolean isStaffed() {
        return staffed;
    }

    /// True if what that device brings of visitors goes to the desk.
    boolean takes(String device) {
        return staffed && serves(device);
    }

    /// True if that device stands at the desk now: what it reads of staff themselves, such as a badge, goes there.
    boolean serves(String device) {
        boolean own = !settings.devices().isEmpty();
        return switch (settings.window()) {
            case SAME -> inFront && (!own || settings.devices().contains(device) || isOfWindow(device));
            case SECOND -> own ? settings.devices().contains(device) : documentReaders.contains(device);
        };
    }

    private static boolean isOfWindow(String device) {
        return device.equals(CAMERA) || device.equals(GATE_WINDOW);
    }
}
