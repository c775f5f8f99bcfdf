package org.greenlane.lane.assisted;

/// What a desk needs of the rest of the station.
public record Ports(
        Bringing bringing,
        Colleagues colleagues,
        LookUpLimits lookUpLimits,
        WithoutLookUp withoutLookUp,
        Log log,
        Slips slips,
        Door door) {}
