package org.greenlane.card.sam;

import org.greenlane.wire.LineException;

/// Whether the card that was read last still lies there.
///
/// Most modules answer *no card* to a new find while it does. So they are asked for the address instead, which only a card
/// that is there and selected can tell. Modules that cannot do that are asked to find it; what they find may be another
/// card.
final class Presence {
    /// What a look at the plate tells.
    enum Look {
        /// The card that was read.
        THERE,
        /// That card, or another.
        SOME_CARD,
        GONE
    }

    /// So many times in a row a card must not answer before it counts as taken away.
    private static final int MISSES = 2;

    /// So many times in a row no answer about the address comes before the module counts as one that has none to give.
    private static final int SILENCES = 2;

    private boolean tellsAddress = true;
    private int silences;
    private int misses;

    /// Whether it only means that this module cannot tell addresses, which it need not.
    static boolean isDispensable(SamCommand command, SamStatus status) {
        return command == SamCommand.READ_ADDRESS
                && (status == SamStatus.COMMAND_UNKNOWN || status == SamStatus.NOT_PERMITTED);
    }

    /// A card has been laid down.
    void begin() {
        misses = 0;
        silences = 0;
    }

    /// The module has said that a card was gone which lies there.
    void doubtAddress() {
        tellsAddress = false;
    }

    /// Asks once whether the card that was read is there.
    Look look(SamModule module) throws LineException {
        if (tellsAddress) {
            return counted(address(module)) ? Look.THERE : Look.GONE;
        }
        boolean found = module.ask(SamCommand.FIND) == SamStatus.FOUND;
        boolean stays = counted(found);
        if (found) {
            return Look.SOME_CARD;
        }
        return stays ? Look.THERE : Look.GONE;
    }

    /// Asks once whether any card is there, of which nothing could be read.
    ///
    /// @return false once it counts as taken away
    boolean isAny(SamModule module) throws LineException {
        return counted(module.ask(SamCommand.FIND) != SamStatus.NO_CARD);
    }

    private boolean counted(boolean there) {
        misses = there ? 0 : misses + 1;
        return misses < MISSES;
    }

    private boolean address(SamModule module) throws LineException {
        try (Reply reply = module.askOnce(SamCommand.READ_ADDRESS)) {
            if (reply instanceof Reply.Answer(_, SamStatus status)) {
                silences = 0;
                tellsAddress = !isDispensable(SamCommand.READ_ADDRESS, status);
                return !tellsAddress || status == SamStatus.DONE || status == SamStatus.NO_SUCH_ITEM;
            }
        }
        silences++;
        tellsAddress = silences < SILENCES;
        return true;
    }
}
