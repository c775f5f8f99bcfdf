package org.greenlane.policy;

import java.util.Map;
import java.util.Optional;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Notice;

/// What the recognition table says of one region at one time.
public sealed interface Recognition {
    /// Its colours are transcoded so; a number that is not in the map has no colour here.
    ///
    /// @param merging how its statuses are merged with those of the home region
    record Recognised(Map<IssuerColour, HealthColour> colours, Merging merging) implements Recognition {
        public Recognised {
            colours = Map.copyOf(colours);
        }

        /// A region of whose merging the table says nothing.
        public Recognised(Map<IssuerColour, HealthColour> colours) {
            this(colours, Merging.GRAVEST);
        }

        Optional<HealthColour> transcode(IssuerColour colour) {
            return Optional.ofNullable(colours.get(colour));
        }
    }

    /// An exception announced in advance stands in the way.
    record Excepted(Notice notice) implements Recognition {}

    /// The table does not name the region.
    record Unlisted() implements Recognition {}

    /// There is no table that could answer now.
    record NoTable() implements Recognition {}
}
