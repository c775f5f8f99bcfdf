package org.greenlane.bench.day;

import java.time.Instant;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.TravelRisk;

/// What a region says of somebody, as it is true.
///
/// @param withdrawn the region has taken it back, and says nothing in its place
record Told(HealthColour colour, TravelRisk travel, boolean withdrawn, Instant issued, Instant until) {
    HealthStatus by(SyntheticRegion region) {
        return new HealthStatus(region.region(), region.number(colour), travel, 0, withdrawn, issued, until);
    }

    Told in(HealthColour other, Instant since) {
        return new Told(other, travel, false, since, until);
    }

    Told takenBack(Instant since) {
        return new Told(colour, travel, true, since, until);
    }
}
