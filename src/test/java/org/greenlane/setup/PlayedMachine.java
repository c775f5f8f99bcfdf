package org.greenlane.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.greenlane.health.DeviceState;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;
import org.jspecify.annotations.Nullable;

/// A machine whose devices and deliveries do what a test says, and which notes what is asked of it.
public final class PlayedMachine implements Machine {
    public static final String GATE = "station-gate";
    public static final Instant UNTIL = Instant.parse("2026-11-28T12:00:00Z");

    private static final List<Trial.Tried> DEVICES = List.of(
            new Trial.Tried("Gate camera", DeviceState.Kind.CAMERA, Optional.empty()),
            new Trial.Tried("ID reader", DeviceState.Kind.ID_READER, Optional.of("usb:10c4:ea60")),
            new Trial.Tried("Scanner", DeviceState.Kind.SCANNER, Optional.of("usb:05f9:4204")),
            new Trial.Tried("Turnstile", DeviceState.Kind.RELAY, Optional.of("usb:1a86:7523")));

    /// The reader's, and one that nothing hangs on.
    public static final List<PortOffer> PORTS = List.of(
            new PortOffer("usb:10c4:ea60", "/dev/ttyUSB0", "CP2102 USB to UART Bridge", Set.of()),
            new PortOffer("usb:05f9:4204", "/dev/ttyACM0", "Handheld scanner", Set.of()),
            new PortOffer("usb:1a86:7523", "/dev/ttyUSB1", "USB Serial", Set.of()),
            new PortOffer("/dev/ttyS0", "/dev/ttyS0", "Physical Port S0", Set.of()));

    public final List<String> asked = new ArrayList<>();
    public List<PortOffer> ports = PORTS;
    public Optional<PinChange> objection = Optional.empty();
    public Trial.@Nullable Hearing hearing;
    public @Nullable Consumer<Progress> progress;
    public @Nullable Consumer<Taken> taken;
    public @Nullable Consumer<Optional<Trouble>> finished;
    public @Nullable Answers answers;

    @Override
    public List<ProfileOffer> profiles() {
        return List.of(
                new ProfileOffer("border-post", kinds(2)),
                new ProfileOffer("camera-only", kinds(1)),
                new ProfileOffer("hospital-desk", kinds(2)),
                new ProfileOffer("network-camera", kinds(1)),
                new ProfileOffer(GATE, kinds(4)));
    }

    private static List<DeviceState.Kind> kinds(int devices) {
        return DEVICES.stream().limit(devices).map(Trial.Tried::kind).toList();
    }

    private static List<Trial.Tried> onPorts(SortedMap<String, String> ports) {
        return DEVICES.stream()
                .map(device -> new Trial.Tried(
                        device.name(), device.kind(), device.port().map(port -> ports.getOrDefault(device.name(), port))))
                .toList();
    }

    @Override
    public Optional<PinChange> objection(OperatorId number, Typed pin) {
        return objection;
    }

    @Override
    public boolean isAddress(String text) {
        return text.startsWith("https://health.");
    }

    @Override
    public void ports(Consumer<List<PortOffer>> told) {
        asked.add("ports");
        told.accept(ports);
    }

    @Override
    public Trial tryOut(
            String profile, SortedMap<String, String> ports, boolean camerasOnly, Trial.Hearing heard) {
        asked.add((camerasOnly ? "cameras of " : "devices of ") + profile);
        hearing = heard;
        return new Trial() {
            @Override
            public List<Tried> devices() {
                return camerasOnly ? DEVICES.subList(0, 1) : onPorts(ports);
            }

            @Override
            public void pulse(String device) {
                asked.add("pulse " + device);
            }

            @Override
            public void close() {
                asked.add("devices back");
            }
        };
    }

    @Override
    public void take(Answers all, String source, Consumer<Progress> told, Consumer<Taken> ended) {
        asked.add("take " + source);
        answers = all;
        progress = told;
        taken = ended;
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public void finish(Answers all, Consumer<Progress> told, Consumer<Optional<Trouble>> ended) {
        asked.add("finish");
        answers = all;
        progress = told;
        finished = ended;
    }

    @Override
    public void discard() {
        asked.add("discard");
    }
}
