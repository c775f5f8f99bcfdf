package org.greenlane.card.sam;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.greenlane.card.Presented;
import org.greenlane.card.Presented.Proof;
import org.greenlane.health.CardCue;
import org.greenlane.health.Reason;
import org.greenlane.wire.Device;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// The conversation with a reader of chip cards: find, select, read; each card that is laid down is told once, however
/// long it lies there, and however the module answers about a card that lies there already.
///
/// Belongs to the thread that serves its line; lines may come and go.
public final class IdReader implements Device {
    /// Somebody who lays a card down waits so long at most until the reader looks.
    private static final Duration LOOKING = Duration.ofMillis(30);
    private static final Duration GUARDING = Duration.ofMillis(300);

    /// A card that failed is asked for again this long; then it has been taken away.
    private static final Duration WAITING = Duration.ofSeconds(8);

    /// How often a step is tried whose answer breaks.
    private static final int TRIES = 3;

    /// How often a read is tried while the card stays selected.
    private static final int READS = 2;

    /// After so many failures staff look at the card.
    private static final int FAILURES = 3;

    /// So many times in a row a card must not answer before it counts as taken away.
    private static final int MISSES = 2;

    private final CardListener listener;
    private final BooleanSupplier held;
    private final LongSupplier nanoTime;
    private final LastCard lastCard;

    private Plate plate = Plate.EMPTY;
    private CardCue cue = CardCue.LAY_DOWN;
    private boolean tellsAddress = true;
    private int failures;
    private int misses;
    private long failedAt;

    private enum Plate {
        EMPTY,
        /// A card lies there that has been told.
        TOLD,
        /// A card lies there with which nothing can be done.
        GIVEN_UP
    }

    /// @param held true while somebody else is being seen to: cards are left for later then, and are read at once after
    /// @param nanoTime as [System#nanoTime] tells it
    public IdReader(CardListener listener, BooleanSupplier held, LongSupplier nanoTime) {
        this.listener = listener;
        this.held = held;
        this.nanoTime = nanoTime;
        this.lastCard = new LastCard(nanoTime);
    }

    @Override
    public void serve(Line line, Runnable works) throws LineException, InterruptedException {
        SamLine module = new SamLine(line, nanoTime);
        plate = Plate.EMPTY;
        tellsAddress = true;
        failures = 0;
        say(CardCue.LAY_DOWN);
        try {
            SamStatus state = module.settle();
            works.run();
            hear(state);
            // A card that lies there since before the line was opened is asleep until then.
            module.ask(SamCommand.RESET).close();
            while (!Thread.interrupted()) {
                turn(module);
            }
            throw new InterruptedException();
        } finally {
            module.clear();
        }
    }

    private void turn(SamLine module) throws LineException {
        switch (plate) {
            case EMPTY -> look(module);
            case TOLD -> guard(module);
            case GIVEN_UP -> waitUntilGone(module);
        }
    }

    private void look(SamLine module) throws LineException {
        if (held.getAsBoolean()) {
            asked(module, SamCommand.STATUS);
            module.pause(LOOKING);
            return;
        }
        switch (asked(module, SamCommand.FIND)) {
            case FOUND -> read(module);
            case NO_CARD -> {
                forgetFailures();
                lastCard.missed();
                module.pause(LOOKING);
            }
            default -> module.pause(LOOKING);
        }
    }

    /// People who do not come back with a card that failed begin anew.
    private void forgetFailures() {
        if (failures > 0) {
            boolean waited = nanoTime.getAsLong() - failedAt > WAITING.toNanos();
            failures = waited ? 0 : failures;
            say(waited ? CardCue.LAY_DOWN : CardCue.LAY_DOWN_AGAIN);
        } else {
            say(CardCue.LAY_DOWN);
        }
    }

    private void read(SamLine module) throws LineException {
        say(CardCue.LEAVE_IT);
        SamStatus selected = asked(module, SamCommand.SELECT);
        if (selected != SamStatus.DONE) {
            failed(selected);
            return;
        }
        for (int reads = 0; reads < READS; reads++) {
            try (Reply reply = module.ask(SamCommand.READ)) {
                if (reply instanceof Reply.Answer(SamFrame frame, SamStatus status)) {
                    if (status == SamStatus.DONE) {
                        told(frame);
                    } else {
                        failed(status);
                    }
                    return;
                }
            }
            hear(module.settle());
        }
        failed(SamStatus.NOT_READ);
    }

    private void told(SamFrame frame) {
        Optional<Presented> card = frame.data().card();
        if (card.isEmpty()) {
            failed(SamStatus.INFORMATION_LENGTH_WRONG);
            return;
        }
        failures = 0;
        misses = 0;
        plate = Plate.TOLD;
        if (lastCard.lay(frame)) {
            listener.presented(card.get());
        } else {
            card.get().close();
        }
        say(CardCue.TAKE_IT);
    }

    private void failed(SamStatus status) {
        failures++;
        failedAt = nanoTime.getAsLong();
        switch (status.remedy()) {
            case STAFF_NOT_GENUINE -> giveUp(Reason.CARD_NOT_GENUINE);
            case STAFF_OTHER_CARD -> giveUp(Reason.NOT_AN_IDENTITY_CARD);
            case NONE, SEND_AGAIN, FIND_AGAIN, LAY_DOWN_AGAIN, RESET, TECHNICIAN -> {
                if (failures >= FAILURES) {
                    giveUp(Reason.DOCUMENT_UNREADABLE);
                } else if (status.remedy() == SamStatus.Remedy.LAY_DOWN_AGAIN) {
                    say(CardCue.LAY_DOWN_AGAIN);
                }
            }
        }
    }

    private void giveUp(Reason reason) {
        failures = 0;
        misses = 0;
        plate = Plate.GIVEN_UP;
        listener.presented(new Presented.Refused(Proof.CHIP, reason));
        say(CardCue.TAKE_IT);
    }

    /// Most modules answer *no card* to a new find while the card lies there that they have read. So they are asked for
    /// the address instead, which only a card that is still there and selected can tell.
    private void guard(SamLine module) throws LineException {
        module.pause(GUARDING);
        lastCard.stays();
        switch (asked(module, tellsAddress ? SamCommand.READ_ADDRESS : SamCommand.FIND)) {
            case DONE, NO_SUCH_ITEM, FOUND -> misses = 0;
            case COMMAND_UNKNOWN -> tellsAddress = false;
            default -> missed();
        }
    }

    private void waitUntilGone(SamLine module) throws LineException {
        module.pause(GUARDING);
        if (asked(module, SamCommand.FIND) == SamStatus.NO_CARD) {
            missed();
        } else {
            misses = 0;
        }
    }

    private void missed() {
        misses++;
        if (misses >= MISSES) {
            lastCard.take();
            plate = Plate.EMPTY;
            say(CardCue.LAY_DOWN);
        }
    }

    /// Asks until an answer is whole.
    ///
    /// @return what it says; its data are wiped
    /// @throws LineException if none becomes whole
    private SamStatus asked(SamLine module, SamCommand command) throws LineException {
        for (int tries = 0; tries < TRIES; tries++) {
            try (Reply reply = module.ask(command)) {
                if (reply instanceof Reply.Answer(_, SamStatus status)
                        && status.remedy() != SamStatus.Remedy.SEND_AGAIN) {
                    hear(status);
                    return status;
                }
            }
            hear(module.settle());
        }
        throw new LineException(
                LineException.Cause.GARBLED, "The reader's answers break. Look at its cable, and for a source of noise near it.");
    }

    private void hear(SamStatus status) throws LineException {
        switch (status.remedy()) {
            case RESET -> {
                listener.trouble(status);
                throw new LineException(
                        LineException.Cause.SILENT, "The reader's module has failed its self-test. Unplug it and plug it in again.");
            }
            case TECHNICIAN -> {
                if (status != SamStatus.COMMAND_UNKNOWN) {
                    listener.trouble(status);
                }
            }
            default -> listener.well();
        }
    }

    private void say(CardCue next) {
        if (next != cue) {
            cue = next;
            listener.cue(next);
        }
    }
}
