package org.greenlane.desk.kiosk;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;

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

    /// True if the lane has no picture to read codes from, so that people must go to the staff.
    public boolean laneIsBlind() {
        return faults.stream().anyMatch(fault -> switch (fault.kind()) {
            case CAMERA_MISSING, CAMERA_LIBRARY_MISSING, CAMERA_LOST, CAMERA_BUSY, CAMERA_FROZEN, CAMERA_BLACK -> true;
            case SOUND_MISSING, FONT_MISSING, STATUSES_UNUSABLE, TRUST_LIST_UNUSABLE, RECOGNITION_TABLE_UNUSABLE,
                    DELIVERY_REFUSED, DELIVERY_UNREACHABLE, STATUSES_ENDING, LOG_NOT_WRITABLE, CLOCK_WRONG, INTERNAL -> false;
        });
    }
}
