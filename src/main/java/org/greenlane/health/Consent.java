package org.greenlane.health;

import java.util.Optional;

/// That somebody agreed to be looked up, and how.
///
/// @param language the BCP 47 tag of the language in which they were asked
public record Consent(Way way, String language) {
    /// How it was given. The numbers stand in the log and never change.
    public enum Way {
        /// Said aloud to the staff.
        SPOKEN(1),
        /// On a sheet that the person has signed.
        SIGNED_SHEET(2),
        /// Given once for all look-ups, and shown to the staff.
        STANDING_AUTHORISATION(3),
        /// By the guardian of a minor, or of somebody who cannot speak for themselves.
        GUARDIAN(4);

        private final int wire;

        Way(int wire) {
            this.wire = wire;
        }

        public int wire() {
            return wire;
        }

        public static Optional<Way> ofWire(int wire) {
            for (Way way : values()) {
                if (way.wire == wire) {
                    return Optional.of(way);
                }
            }
            return Optional.empty();
        }
    }
}
