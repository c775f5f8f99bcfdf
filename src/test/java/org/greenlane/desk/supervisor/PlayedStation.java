package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Region;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;

/// A station that was changed once, and notes what it shall be.
final class PlayedStation implements StationRoom {
    static final Settings NOW = new Settings(
            "zh",
            "light",
            SiteKind.HOSPITAL,
            new Region("310100"),
            "station-gate",
            new TreeMap<>(Map.of(
                    "ID reader", DeviceState.Kind.ID_READER,
                    "Scanner", DeviceState.Kind.SCANNER,
                    "Turnstile", DeviceState.Kind.RELAY)),
            new TreeMap<>(Map.of("ID reader", "usb:10c4:ea60:0001", "Turnstile", "/dev/ttyS0")),
            new RootFingerprint("3f5a9c01".repeat(8)));
    static final Settings BEFORE = new Settings(
            "en",
            "dark",
            SiteKind.STATION,
            new Region("310000"),
            "camera-only",
            new TreeMap<>(),
            new TreeMap<>(),
            new RootFingerprint("3f5a9c01".repeat(8)));
    static final Settings OF_ANOTHER_ROOT = new Settings(
            "zh",
            "light",
            SiteKind.HOSPITAL,
            new Region("310100"),
            "station-gate",
            NOW.devices(),
            NOW.ports(),
            new RootFingerprint("0123abcd".repeat(8)));

    static final Settings IN_KOREAN =
            new Settings("ko", "dark", NOW.site(), NOW.region(), NOW.profile(), NOW.devices(), NOW.ports(), NOW.root());

    static final Settings WITHOUT_PORTS = new Settings(
            "ko", "dark", SiteKind.STATION, NOW.region(), "camera-only", new TreeMap<>(), new TreeMap<>(), NOW.root());

    static final Settings OF_LOST_PROFILE = new Settings(
            "zh",
            "light",
            NOW.site(),
            NOW.region(),
            "the-site-s-own",
            new TreeMap<>(),
            new TreeMap<>(Map.of("Turnstile", "/dev/ttyS0")),
            NOW.root());

    final List<Wish> wishes = new ArrayList<>();
    final List<String> pins = new ArrayList<>();
    State state = new State(NOW, Optional.of(BEFORE), true, true, false);
    Answer answer = new Answer.Begins();

    @Override
    public void look(Consumer<State> told) {
        told.accept(state);
    }

    @Override
    public void wish(Wish wish, Optional<Typed> pin, Consumer<Answer> told) {
        wishes.add(wish);
        pin.ifPresent(it -> pins.add(new String(it.symbols())));
        told.accept(answer);
    }
}
