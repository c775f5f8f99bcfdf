package org.greenlane.health;

import java.time.Instant;

/// Something of the station that broke. It stands on the health board until it is mended.
///
/// @param kind what broke, with its stable code
/// @param device the name of the device or part, as the hardware profile says it
/// @param detail for the technician; holds nothing personal
/// @param since when it was noticed
public record Fault(Kind kind, String device, String detail, Instant since) {
    /// Every way in which a part may fail; what happened and what to do stand in the words of each language.
    public enum Kind {
        CAMERA_MISSING("F-101"),
        CAMERA_LIBRARY_MISSING("F-102"),
        CAMERA_LOST("F-103"),
        CAMERA_BUSY("F-104"),
        CAMERA_FROZEN("F-105"),
        CAMERA_BLACK("F-106"),
        CAMERA_UNFOCUSED("F-107"),
        /// The process that holds a camera's driver crashed or was killed.
        CAMERA_SOFTWARE_STOPPED("F-108"),
        /// A network camera does not answer.
        CAMERA_UNREACHABLE("F-109"),
        /// A network camera answers, but with no pictures: a wrong address, or a wrong password.
        CAMERA_ANSWERS_OTHERWISE("F-110"),
        SOUND_MISSING("F-201"),
        FONT_MISSING("F-202"),
        /// Nothing is said aloud; tones and screens work on.
        VOICE_MISSING("F-203"),
        STATUSES_UNUSABLE("F-301"),
        TRUST_LIST_UNUSABLE("F-302"),
        RECOGNITION_TABLE_UNUSABLE("F-303"),
        /// What was delivered is not in force. Its detail begins with the name of what was wrong, then a colon.
        DELIVERY_REFUSED("F-304"),
        /// No delivery comes. Its detail begins likewise.
        DELIVERY_UNREACHABLE("F-305"),
        /// The statuses end soon, or have ended, and no newer ones have come.
        STATUSES_ENDING("F-306"),
        /// A list for the certificates of other countries is there, and cannot be used.
        FOREIGN_LIST_UNUSABLE("F-307"),
        LOG_NOT_WRITABLE("F-401"),
        CLOCK_WRONG("F-402"),
        /// The port of a device is not there.
        DEVICE_MISSING("F-501"),
        DEVICE_FORBIDDEN("F-502"),
        DEVICE_BUSY("F-503"),
        DEVICE_LOST("F-504"),
        /// The port is there, and the device does not answer.
        DEVICE_SILENT("F-505"),
        /// What the device says makes no sense.
        DEVICE_GARBLED("F-506"),
        /// The security module of a card reader refuses its work.
        READER_REFUSES("F-507"),
        /// Nobody can sign in; the gate goes on by itself.
        STAFF_BOOK_UNUSABLE("F-601"),
        /// The station's key lies open beside its data: whoever takes the disk reads all of it.
        KEY_LIES_OPEN("F-701"),
        INTERNAL("F-901");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
