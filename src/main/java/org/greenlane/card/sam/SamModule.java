package org.greenlane.card.sam;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// The module in the reader: asks it until an answer is whole, and tells whoever listens how it stands itself.
final class SamModule {
    /// How often a step is tried whose answer breaks.
    private static final int TRIES = 3;

    private final SamLine line;
    private final CardListener listener;
    private boolean distrusted;

    /// @param nanoTime as [System#nanoTime] tells it
    SamModule(Line line, CardListener listener, LongSupplier nanoTime) {
        this.line = new SamLine(line, nanoTime);
        this.listener = listener;
    }

    /// Makes sure that it is there and well, and wakes a card that has lain there since before the line was opened.
    ///
    /// @throws LineException if it does not answer, or has failed its self-test and does so after a reset
    void begin() throws LineException {
        SamStatus state = line.settle();
        if (state == SamStatus.SELF_TEST_FAILED) {
            line.ask(SamCommand.RESET).close();
            state = line.settle();
        }
        hear(SamCommand.STATUS, state);
        line.ask(SamCommand.RESET).close();
    }

    /// Asks until an answer is whole.
    ///
    /// @return what it says; its data are wiped
    /// @throws LineException if none becomes whole
    SamStatus ask(SamCommand command) throws LineException {
        for (int tries = 0; tries < TRIES; tries++) {
            try (Reply reply = askOnce(command)) {
                if (reply instanceof Reply.Answer(_, SamStatus status)
                        && status.remedy() != SamStatus.Remedy.SEND_AGAIN) {
                    return status;
                }
            }
        }
        throw new LineException(
                LineException.Cause.GARBLED, "The reader's answers break. Look at its cable, and for a source of noise near it.");
    }

    /// Asks once. Where no answer came, whatever is late has come by the end.
    ///
    /// @throws LineException if the module is not there any more
    Reply askOnce(SamCommand command) throws LineException {
        Reply reply = line.ask(command);
        if (reply instanceof Reply.Answer(_, SamStatus status)) {
            hear(command, status);
        } else {
            settle();
        }
        return reply;
    }

    /// Lets time go by.
    void pause(Duration span) throws LineException {
        line.pause(span);
    }

    /// Cards keep refusing this module.
    void isDistrusted() {
        distrusted = true;
        listener.trouble(SamStatus.MODULE_REFUSED_BY_CARD);
    }

    /// A card has taken this module for a genuine one.
    void isTrusted() {
        distrusted = false;
        listener.well();
    }

    /// Wipes what is held.
    void clear() {
        line.clear();
    }

    private void settle() throws LineException {
        hear(SamCommand.STATUS, line.settle());
    }

    private void hear(SamCommand command, SamStatus status) throws LineException {
        switch (status.remedy()) {
            case RESET -> {
                listener.trouble(status);
                throw new LineException(
                        LineException.Cause.SILENT, "The reader's module has failed its self-test. Unplug it and plug it in again.");
            }
            case TECHNICIAN -> {
                if (!Presence.isDispensable(command, status)) {
                    listener.trouble(status);
                }
            }
            default -> {
                if (!distrusted) {
                    listener.well();
                }
            }
        }
    }
}
