package org.greenlane.desk.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;

/// How a station stands: well, with data that ends, with something lost or broken.
final class FooterExamples {
    private FooterExamples() {}

    static Freshness fresh() {
        return new Freshness(Examples.NOW.minus(Duration.ofHours(2)), Examples.NOW.plus(Duration.ofHours(22)));
    }

    static FooterView healthy() {
        return new FooterView(
                Optional.of(fresh()),
                Optional.of(new Freshness(Examples.NOW.minus(Duration.ofDays(3)), Examples.NOW.plus(Duration.ofDays(27)))),
                devices(true),
                List.of());
    }

    static FooterView gated() {
        List<DeviceState> devices = new ArrayList<>(devices(true));
        devices.add(new DeviceState("ID reader", DeviceState.Kind.ID_READER, true));
        devices.add(new DeviceState("Barrier", DeviceState.Kind.RELAY, true));
        return new FooterView(healthy().statuses(), healthy().trustList(), devices, List.of());
    }

    static FooterView lost(String device, Fault.Kind kind) {
        List<DeviceState> devices = new ArrayList<>(devices(true));
        devices.add(new DeviceState("ID reader", DeviceState.Kind.ID_READER, !device.equals("ID reader")));
        devices.add(new DeviceState("Barrier", DeviceState.Kind.RELAY, !device.equals("Barrier")));
        return new FooterView(
                healthy().statuses(), healthy().trustList(), devices, List.of(new Fault(kind, device, "detail", Examples.NOW)));
    }

    static FooterView ending() {
        Freshness soon = new Freshness(Examples.NOW.minus(Duration.ofHours(22)), Examples.NOW.plus(Duration.ofHours(2)));
        return new FooterView(Optional.of(soon), Optional.of(fresh()), devices(true), List.of());
    }

    static FooterView refused() {
        Fault fault = new Fault(Fault.Kind.DELIVERY_REFUSED, "Updates", "ROLLBACK: the bundle is old", Examples.NOW);
        return new FooterView(Optional.of(fresh()), Optional.of(fresh()), devices(true), List.of(fault));
    }

    static FooterView unreachable() {
        Fault fault = new Fault(Fault.Kind.DELIVERY_UNREACHABLE, "Updates", "UNREACHABLE: nobody answers", Examples.NOW);
        return new FooterView(Optional.of(fresh()), Optional.of(fresh()), devices(true), List.of(fault));
    }

    static FooterView noNewer() {
        Fault fault = new Fault(Fault.Kind.STATUSES_ENDING, "Statuses", "NO_NEWER: good until noon", Examples.NOW);
        return new FooterView(ending().statuses(), Optional.of(fresh()), devices(true), List.of(fault));
    }

    static FooterView stale() {
        Freshness old = new Freshness(Examples.NOW.minus(Duration.ofHours(26)), Examples.NOW.minus(Duration.ofHours(2)));
        return new FooterView(Optional.of(old), Optional.empty(), devices(true), List.of());
    }

    static FooterView statusesStale() {
        Freshness old = new Freshness(Examples.NOW.minus(Duration.ofHours(26)), Examples.NOW.minus(Duration.ofHours(2)));
        return new FooterView(Optional.of(old), Optional.of(fresh()), devices(true), List.of());
    }

    static FooterView broken(Fault.Kind kind) {
        return new FooterView(
                Optional.of(fresh()),
                Optional.of(fresh()),
                devices(false, kind != Fault.Kind.LOG_NOT_WRITABLE),
                List.of(fault(Fault.Kind.SOUND_MISSING), fault(kind)));
    }

    static Fault fault(Fault.Kind kind) {
        return new Fault(kind, "camera", "detail", Examples.NOW);
    }

    private static List<DeviceState> devices(boolean working) {
        return devices(working, true);
    }

    private static List<DeviceState> devices(boolean working, boolean log) {
        return List.of(
                new DeviceState("camera", DeviceState.Kind.CAMERA, working),
                new DeviceState("loudspeaker", DeviceState.Kind.SOUND, working),
                new DeviceState("log", DeviceState.Kind.LOG, log),
                new DeviceState("clock", DeviceState.Kind.CLOCK, true));
    }
}
