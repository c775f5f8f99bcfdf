package org.greenlane.bench.day;

import java.time.Instant;
import java.util.List;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.CodeId;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.TravelRisk;

/// A code somebody holds, and what is true of it.
///
/// @param people the holder first, and what the code says of each
/// @param text what its QR says
record ShownCode(
        SyntheticRegion issuer,
        Medium medium,
        Instant issued,
        Instant expires,
        List<Says> people,
        Make make,
        CodeId id,
        String text) {
    /// What it says of one.
    record Says(Citizen who, HealthColour colour, TravelRisk travel) {}

    /// How it came about.
    enum Make {
        GENUINE,
        /// Somebody has changed what the region signed.
        TOUCHED,
        /// Somebody has signed it with a key of their own.
        HOME_MADE
    }

    /// Says nothing: the text is a person's.
    @Override
    public String toString() {
        return "ShownCode[…]";
    }
}
