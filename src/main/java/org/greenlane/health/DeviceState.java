package org.greenlane.health;

/// How one device or part of the station stands.
///
/// @param device its name, as the hardware profile says it
public record DeviceState(String device, Kind kind, boolean working) {
    public enum Kind {
        CAMERA,
        SOUND,
        LOG,
        STATUSES,
        TRUST_LIST,
        CLOCK,
        DISPLAY,
        ID_READER,
        SCANNER,
        MRZ_READER,
        RELAY
    }
}
