package org.greenlane.card.sam;

import java.util.Optional;

/// The third status word of the module; the two before it come from the card and decide nothing.
public enum SamStatus {
    DONE(0x90, Remedy.NONE),
    FOUND(0x9F, Remedy.NONE),
    /// The card has no such item. No error.
    NO_SUCH_ITEM(0x91, Remedy.NONE),
    /// No card lies there.
    NO_CARD(0x80, Remedy.NONE),
    NOT_SELECTED(0x81, Remedy.FIND_AGAIN),
    COMMAND_SUM_WRONG(0x10, Remedy.SEND_AGAIN),
    COMMAND_LENGTH_WRONG(0x11, Remedy.SEND_AGAIN),
    COMMAND_UNKNOWN(0x21, Remedy.TECHNICIAN),
    NOT_PERMITTED(0x23, Remedy.TECHNICIAN),
    UNKNOWN_ERROR(0x24, Remedy.TRY_AGAIN),
    /// The card could not authenticate the module.
    MODULE_REFUSED_BY_CARD(0x31, Remedy.LAY_DOWN_AGAIN),
    /// The module could not authenticate the card: forged, foreign or damaged.
    CARD_REFUSED_BY_MODULE(0x32, Remedy.STAFF_NOT_GENUINE),
    INFORMATION_NOT_VERIFIED(0x33, Remedy.STAFF_NOT_GENUINE),
    FINGERPRINT_NOT_VERIFIED(0x37, Remedy.FIND_AGAIN),
    INFORMATION_LENGTH_WRONG(0x3F, Remedy.TRY_AGAIN),
    /// Some card, but none of these.
    WRONG_CARD(0x40, Remedy.STAFF_OTHER_CARD),
    /// The card has gone, moved, or was not selected.
    NOT_READ(0x41, Remedy.FIND_AGAIN),
    RANDOM_NUMBER_FAILED(0x47, Remedy.TRY_AGAIN),
    SELF_TEST_FAILED(0x60, Remedy.RESET),
    NOT_AUTHORISED(0x66, Remedy.TECHNICIAN);

    /// What to do about it.
    public enum Remedy {
        NONE,
        /// The command was spoilt on its way.
        SEND_AGAIN,
        /// The same once more: the card is still selected.
        TRY_AGAIN,
        FIND_AGAIN,
        LAY_DOWN_AGAIN,
        /// Staff look at the card: it is not what it says.
        STAFF_NOT_GENUINE,
        /// Staff say which card is meant.
        STAFF_OTHER_CARD,
        RESET,
        TECHNICIAN
    }

    private final int word;
    private final Remedy remedy;

    SamStatus(int word, Remedy remedy) {
        this.word = word;
        this.remedy = remedy;
    }

    static Optional<SamStatus> of(int word) {
        for (SamStatus status : values()) {
            if (status.word == word) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /// SW3.
    public int word() {
        return word;
    }

    public Remedy remedy() {
        return remedy;
    }
}
