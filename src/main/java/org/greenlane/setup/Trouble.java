package org.greenlane.setup;

/// Why a step does not go on.
///
/// @param kind with its stable code
/// @param detail what was wrong by its name, as `EXPIRED`, or the number of a group, or of a device; empty where there is no more to say
public record Trouble(Kind kind, String detail) {
    /// What happened and what to do stand in the words of each language.
    public enum Kind {
        /// A code was read, and it is no root's.
        NO_ROOT_SHEET("F-720"),
        /// A group of the fingerprint is mistyped.
        MISTYPED("F-721"),
        /// What was delivered was signed under another root.
        OTHER_ROOT("F-722"),
        /// There is no delivery in that place.
        NOTHING_THERE("F-723"),
        /// What was delivered holds no statuses of the region.
        OTHER_REGION("F-724"),
        /// The stick, folder or address cannot be read.
        UNREADABLE("F-725"),
        /// The key cannot be made, or the key stick not be written.
        KEY_NOT_MADE("F-726"),
        /// The station's folder cannot be written.
        NOT_WRITABLE("F-727"),
        /// There is a station in the folder already, or what is left of one.
        STATION_THERE("F-728"),
        /// What was delivered was refused.
        REFUSED("F-729"),
        /// The PIN of whoever began the change is wrong.
        PIN_WRONG("F-730"),
        /// Too many wrong PINs: not even the right one counts for a while.
        PIN_LOCKED("F-731"),
        /// No gate can be opened that is so.
        NO_GATE("F-732"),
        /// Another device of the profile is on the port that was chosen.
        PORT_TAKEN("F-733"),
        /// The PIN is right, and it takes a supervisor with a PIN of their own.
        PIN_NOT_THEIR_OWN("F-734");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Trouble(Kind kind) {
        this(kind, "");
    }
}
