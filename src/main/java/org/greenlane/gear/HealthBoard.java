package org.greenlane.gear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What works and what does not, now. Rooms report; screens and verbs listen. Safe for all threads.
///
/// One device has at most one fault of a kind: reported again, it keeps the time at which it was first noticed.
public final class HealthBoard {
    private static final Logger LOG = LoggerFactory.getLogger(HealthBoard.class);

    /// The board at one moment.
    ///
    /// @param faults in the order in which they were first noticed
    /// @param devices in the order in which they were enlisted
    public record Snapshot(List<Fault> faults, List<DeviceState> devices) {
        public Snapshot {
            faults = List.copyOf(faults);
            devices = List.copyOf(devices);
        }
    }

    private record Place(String device, Fault.Kind kind) {}

    private final Map<Place, Fault> faults = new LinkedHashMap<>();
    private final Map<String, DeviceState.Kind> devices = new LinkedHashMap<>();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    /// Puts a device on the board. It counts as working while no fault of that device stands there.
    public synchronized void enlist(String device, DeviceState.Kind kind) {
        if (kind != devices.put(device, kind)) {
            tell();
        }
    }

    public synchronized void report(Fault fault) {
        Place place = new Place(fault.device(), fault.kind());
        Fault before = faults.get(place);
        Fault now = before == null ? fault : new Fault(fault.kind(), fault.device(), fault.detail(), before.since());
        if (now.equals(before)) {
            return;
        }
        faults.put(place, now);
        if (before == null) {
            // The board itself tells people; this line is for whoever reads the file later.
            LOG.info("{} {} ({}): {}", fault.kind().code(), fault.kind(), fault.device(), fault.detail());
        }
        tell();
    }

    /// All of a device's faults are gone.
    public synchronized void mended(String device) {
        if (faults.keySet().removeIf(place -> place.device().equals(device))) {
            LOG.info("{} works again", device);
            tell();
        }
    }

    /// One of a device's faults is gone.
    public synchronized void mended(String device, Fault.Kind kind) {
        if (faults.remove(new Place(device, kind)) != null) {
            LOG.info("{} {} ({}) is mended", kind.code(), kind, device);
            tell();
        }
    }

    public List<Fault> faults() {
        return snapshot().faults();
    }

    /// What is wrong with one device.
    public List<Fault> faultsOf(String device) {
        return faults().stream().filter(fault -> fault.device().equals(device)).toList();
    }

    public List<DeviceState> devices() {
        return snapshot().devices();
    }

    public synchronized Snapshot snapshot() {
        List<DeviceState> states = devices.entrySet().stream()
                .map(entry -> new DeviceState(entry.getKey(), entry.getValue(), isWorking(entry.getKey())))
                .toList();
        return new Snapshot(List.copyOf(faults.values()), states);
    }

    /// Hears the board as it is now, and then every change, in order. Listeners are called on the thread that brought
    /// the change, while the board is held: they only hand the snapshot on.
    ///
    /// @return ends the listening
    public synchronized Runnable listen(Consumer<Snapshot> listener) {
        listeners.add(listener);
        tell(listener, snapshot());
        return () -> listeners.remove(listener);
    }

    private boolean isWorking(String device) {
        return faults.keySet().stream().noneMatch(place -> place.device().equals(device));
    }

    private void tell() {
        Snapshot now = snapshot();
        listeners.forEach(listener -> tell(listener, now));
    }

    /// A listener's defect must not stop the room that reports.
    private static void tell(Consumer<Snapshot> listener, Snapshot snapshot) {
        try {
            listener.accept(snapshot);
        } catch (RuntimeException defect) {
            LOG.error("a listener of the health board failed", defect);
        }
    }
}
