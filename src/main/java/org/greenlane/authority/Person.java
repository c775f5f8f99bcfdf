package org.greenlane.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.greenlane.card.DocumentKind;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.MaskedName;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;

/// A person who does not exist.
///
/// @param documentNumber of 18 symbols with a right check digit (GB 11643), under a division that is not given out
/// @param name already masked: there is no whole name
/// @param cause the region's own number for why the colour is not green, 0 if it is
/// @param statusAge how long ago the status was set, seen from whenever it is asked for
public record Person(
        String documentNumber,
        MaskedName name,
        HealthColour colour,
        TravelRisk travel,
        int cause,
        Duration statusAge) {
    /// The field's code of the resident identity card.
    public static final String DOCUMENT_KIND = DocumentKind.RESIDENT_ID.code();

    /// How long a status lives from when it was set.
    public static final Duration STATUS_LIFE = Duration.ofDays(14);

    /// @param regionKey the region's HMAC key
    public SubjectKey subject(byte[] regionKey) {
        return SubjectKey.derive(regionKey, DOCUMENT_KIND, documentNumber);
    }

    /// The status as a region would say it at that time.
    public HealthStatus status(SyntheticRegion region, Instant at) {
        Instant issued = at.minus(statusAge).truncatedTo(ChronoUnit.SECONDS);
        return new HealthStatus(
                region.region(), region.number(colour), travel, cause, false, issued, issued.plus(STATUS_LIFE));
    }

    /// The same person in another colour.
    public Person withColour(HealthColour other) {
        return new Person(documentNumber, name, other, travel, cause, statusAge);
    }

    /// The same person with another travel mark.
    public Person withTravel(TravelRisk other) {
        return new Person(documentNumber, name, colour, other, cause, statusAge);
    }

    /// Says nothing, as if the person were real.
    @Override
    public String toString() {
        return "Person[…]";
    }
}
