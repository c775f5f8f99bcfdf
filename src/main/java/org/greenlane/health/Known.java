package org.greenlane.health;

import java.util.Optional;

/// What the cache of signed statuses says of one person.
public sealed interface Known {
    /// The newest signed status of this person.
    record Found(HealthStatus status, Freshness freshness) implements Known {}

    /// The pages were asked, are whole, and hold nobody of this key.
    record Absent(Freshness freshness) implements Known {}

    /// The pages cannot answer: there are none, or they are damaged.
    record Unanswerable(Reason reason) implements Known {}

    /// How old the answering pages are, where pages answered.
    default Optional<Freshness> freshnessIfAny() {
        return switch (this) {
            case Found(_, Freshness freshness) -> Optional.of(freshness);
            case Absent(Freshness freshness) -> Optional.of(freshness);
            case Unanswerable(_) -> Optional.empty();
        };
    }
}
