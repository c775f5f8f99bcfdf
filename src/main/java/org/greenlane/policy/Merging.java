package org.greenlane.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Known;
import org.greenlane.health.Region;

/// How what another region says of a person is merged with what the home region says, so that there is one answer.
/// Signed data of the recognition table, region by region.
public enum Merging {
    /// What it says counts beside what the home region says, and the gravest answer wins: neither clears whom the other
    /// has marked. Holds where the table says nothing.
    GRAVEST(0),
    /// The home region's status wins over what it said up to then. What it says later still counts: the home region
    /// cannot have weighed it.
    HOME_NEWEST(1);

    private final int wire;

    Merging(int wire) {
        this.wire = wire;
    }

    /// The number that stands for it in tables.
    public int wire() {
        return wire;
    }

    public static Optional<Merging> ofWire(long wire) {
        for (Merging merging : values()) {
            if (merging.wire == wire) {
                return Optional.of(merging);
            }
        }
        return Optional.empty();
    }

    /// Which of the answers are heard: all of them, but where the home region has a status that counts, not those that
    /// it has already weighed. What cannot be answered is never dropped.
    ///
    /// @param known one answer for each region that has one
    static List<Known> heard(List<Known> known, Region home, Policy.RecognitionSource recognition, Instant now) {
        Optional<HealthStatus> own = known.stream()
                .flatMap(each -> each instanceof Known.Found found && counts(found, home, now)
                        ? Optional.of(found.status()).stream()
                        : Optional.<HealthStatus>empty().stream())
                .findFirst();
        if (own.isEmpty()) {
            return known;
        }
        List<Known> heard = new ArrayList<>(known);
        heard.removeIf(each -> each instanceof Known.Found(HealthStatus status, _)
                && !status.region().equals(home)
                && isWeighed(status, own.get(), recognition.of(status.region(), now)));
        return heard;
    }

    /// A status clears nobody once it has been withdrawn or has ended, or while its region may have said more since.
    private static boolean counts(Known.Found found, Region home, Instant now) {
        HealthStatus status = found.status();
        return status.region().equals(home)
                && !status.revoked()
                && now.isBefore(status.validUntil())
                && !found.freshness().isStale(now);
    }

    private static boolean isWeighed(HealthStatus other, HealthStatus own, Recognition recognition) {
        return switch (recognition) {
            case Recognition.Recognised(_, Merging merging) ->
                merging == HOME_NEWEST && !other.issued().isAfter(own.issued());
            // Its numbers mean nothing here, so it can neither clear nor mark whom the home region knows.
            case Recognition.Excepted _, Recognition.Unlisted _, Recognition.NoTable _ -> true;
        };
    }
}
