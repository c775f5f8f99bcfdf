package org.greenlane.desk.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;

/// How the station stands.
///
/// @param statuses how old the signed statuses are; none if there are none
/// @param trustList how old the trust list is; none if there is none
/// @param faults what is broken now
public record FooterView(
        Optional<Freshness> statuses, Optional<Freshness> trustList, List<DeviceState> devices, List<Fault> faults) {
    /// Before anything is known.
    public static final FooterView UNKNOWN =
            new FooterView(Optional.empty(), Optional.empty(), List.of(), List.of());

    public FooterView {
        devices = List.copyOf(devices);
        faults = List.copyOf(faults);
    }

    /// True if nothing can read codes, so that people must go to the staff.
    public boolean laneIsBlind() {
        return hasNoPicture()
                && devices.stream()
                        .noneMatch(device -> device.kind() == DeviceState.Kind.SCANNER && device.working());
    }

    /// Why everybody will be sent to the staff although nothing is broken: what is signed is missing or out of date.
    public Optional<Reason> outOfDate(Instant now) {
        if (equals(UNKNOWN)) {
            return Optional.empty();
        }
        if (trustList.filter(it -> !it.isStale(now)).isEmpty()) {
            return Optional.of(trustList.isEmpty() ? Reason.NO_TRUST_LIST : Reason.TRUST_LIST_EXPIRED);
        }
        return statuses.filter(it -> !it.isStale(now)).isPresent()
                ? Optional.empty()
                : Optional.of(statuses.isEmpty() ? Reason.NO_STATUSES : Reason.STATUSES_STALE);
    }

    /// True if no camera has a picture. Of several cameras one that works is enough.
    public boolean hasNoPicture() {
        Set<String> blind = faults.stream()
                .filter(fault -> isBlinding(fault.kind()))
                .map(Fault::device)
                .collect(Collectors.toSet());
        return !blind.isEmpty()
                && devices.stream()
                        .filter(device -> device.kind() == DeviceState.Kind.CAMERA)
                        .allMatch(device -> blind.contains(device.device()));
    }

    private static boolean isBlinding(Fault.Kind kind) {
        return switch (kind) {
            case CAMERA_MISSING, CAMERA_LIBRARY_MISSING, CAMERA_LOST, CAMERA_BUSY, CAMERA_FROZEN, CAMERA_BLACK,
                    CAMERA_SOFTWARE_STOPPED, CAMERA_UNREACHABLE, CAMERA_ANSWERS_OTHERWISE -> true;
            case CAMERA_UNFOCUSED, SOUND_MISSING, FONT_MISSING, STATUSES_UNUSABLE, TRUST_LIST_UNUSABLE,
                    RECOGNITION_TABLE_UNUSABLE, DELIVERY_REFUSED, DELIVERY_UNREACHABLE, STATUSES_ENDING, FOREIGN_LIST_UNUSABLE, LOG_NOT_WRITABLE, CLOCK_WRONG,
                    DEVICE_MISSING, DEVICE_FORBIDDEN, DEVICE_BUSY, DEVICE_LOST, DEVICE_SILENT, DEVICE_GARBLED,
                    READER_REFUSES, STAFF_BOOK_UNUSABLE, INTERNAL, VOICE_MISSING, KEY_LIES_OPEN -> false;
        };
    }
}
