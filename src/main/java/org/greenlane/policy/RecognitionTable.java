package org.greenlane.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Notice;
import org.greenlane.health.Region;

/// How the colours of each region are transcoded to the national scheme, and which regions are excepted when.
///
/// What a site does not recognise is announced here in advance, with a reason that travellers can read.
///
/// @param owner the region whose stations it is for, and whose policy key signs it
/// @param sequence grows with every issue
/// @param colours region by region, the national colour of each of its numbers
/// @param merging of regions whose statuses are merged otherwise than [Merging#GRAVEST]
/// @param exceptions regions that are not recognised for a time
public record RecognitionTable(
        Region owner,
        long sequence,
        Freshness freshness,
        Map<Region, Map<IssuerColour, HealthColour>> colours,
        Map<Region, Merging> merging,
        List<Announcement> exceptions) {
    /// The most regions in one table: all of GB/T 2260's provinces, cities and counties, and all countries.
    public static final int MAX_REGIONS = 4096;

    /// The most colour numbers of one region.
    public static final int MAX_COLOURS = 32;

    public static final int MAX_EXCEPTIONS = 4096;

    /// A region that is not recognised from one time until another, and what was announced about it.
    public record Announcement(Region region, Instant from, Instant until, Notice notice) {
        boolean isInForce(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    public RecognitionTable {
        colours = Map.copyOf(colours);
        merging = Map.copyOf(merging);
        exceptions = List.copyOf(exceptions);
    }

    /// What holds for a region now. An expired table recognises nobody.
    public Recognition of(Region region, Instant now) {
        if (freshness.isStale(now)) {
            return new Recognition.NoTable();
        }
        for (Announcement exception : exceptions) {
            if (exception.region().equals(region) && exception.isInForce(now)) {
                return new Recognition.Excepted(exception.notice());
            }
        }
        Map<IssuerColour, HealthColour> known = colours.get(region);
        return known == null
                ? new Recognition.Unlisted()
                : new Recognition.Recognised(known, merging.getOrDefault(region, Merging.GRAVEST));
    }
}
