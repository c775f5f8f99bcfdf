package org.greenlane.health;

import java.time.Instant;

/// The newest signed status of one person, as one region says it.
///
/// @param region who says it
/// @param colour in the region's own numbers
/// @param cause the region's own number for why, 0 if none is given
/// @param revoked true if the region has withdrawn this status without a new one in its place
/// @param issued when the authority set it
/// @param validUntil after this it says nothing any more
public record HealthStatus(
        Region region,
        IssuerColour colour,
        TravelRisk travel,
        int cause,
        boolean revoked,
        Instant issued,
        Instant validUntil) {}
