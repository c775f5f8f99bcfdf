package org.greenlane.desk.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.desk.kiosk.StatusChip.State;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Freshness;

/// What the footer says, in order, without a control.
final class FooterChips {
    private FooterChips() {}

    /// One chip to be.
    record Chip(Drawing drawing, String words, State state) {}

    static List<Chip> of(FooterView view, Words words, Instant now) {
        List<Chip> chips = new ArrayList<>();
        chips.add(signed(view.statuses(), words.statusesAge(view.statuses(), now), Drawing.STATUSES, now));
        chips.add(signed(view.trustList(), words.trustListAge(view.trustList(), now), Drawing.TRUST, now));
        chips.addAll(devices(view.devices(), words));
        return chips;
    }

    private static Chip signed(Optional<Freshness> freshness, String words, Drawing drawing, Instant now) {
        if (freshness.isEmpty() || freshness.get().isStale(now)) {
            return new Chip(Drawing.BAD, words, State.BAD);
        }
        return freshness.get().endsSoon(now)
                ? new Chip(Drawing.WARNING, words, State.WARNING)
                : new Chip(drawing, words, State.GOOD);
    }

    private static List<Chip> devices(List<DeviceState> devices, Words words) {
        Map<DeviceState.Kind, Integer> all = new EnumMap<>(DeviceState.Kind.class);
        devices.forEach(device -> all.merge(device.kind(), 1, Integer::sum));
        Map<DeviceState.Kind, Integer> seen = new EnumMap<>(DeviceState.Kind.class);
        List<Chip> chips = new ArrayList<>();
        for (DeviceState device : devices) {
            int number = seen.merge(device.kind(), 1, Integer::sum);
            if (!saidByItsAge(device)) {
                String which = all.getOrDefault(device.kind(), 1) > 1 ? " " + number : "";
                chips.add(chip(device, words.device(device.kind()) + which, words));
            }
        }
        return chips;
    }

    // Statuses and trust list have chips of their own, which say more than that they work.
    private static boolean saidByItsAge(DeviceState device) {
        return switch (device.kind()) {
            case STATUSES, TRUST_LIST -> device.working();
            case CAMERA, SOUND, LOG, CLOCK, DISPLAY, ID_READER, SCANNER, MRZ_READER, RELAY -> false;
        };
    }

    private static Chip chip(DeviceState device, String name, Words words) {
        return device.working()
                ? new Chip(Drawing.GOOD, name + " " + words.say(Phrase.WORKS), State.GOOD)
                : new Chip(Drawing.BAD, name + " " + words.say(Phrase.DOES_NOT_WORK), State.WARNING);
    }
}
