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
    private static final Duration LOOKING = Duration.ofMillis(10);
    private static final Duration GUARDING = Duration.ofMillis(300);

    /// A card that failed is asked for again this long; then it has been taken away.
    private static final Duration WAITING = Duration.ofSeconds(8);

    /// How often a read is tried while the card stays selected.
    private static final int READS = 2;

    /// After so many failures staff look at the card.
    private static final int FAILURES = 3;

    private final CardListener listener;
    private final BooleanSupplier held;
    private final LongSupplier nanoTime;
    private final LastCard lastCard;

    private Plate plate = Plate.EMPTY;
    private Presence presence = new Presence();
    private CardCue cue = CardCue.LAY_DOWN;
    private int failures;
    private long failedAt;
    /// True if the reader has said of a card that it was gone, and has not found the plate empty since.
    private boolean doubtful;

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
        SamModule module = new SamModule(line, listener, nanoTime);
        plate = Plate.EMPTY;
        presence = new Presence();
        failures = 0;
        doubtful = false;
        say(CardCue.LAY_DOWN);
        try {
            module.begin();
            works.run();
            while (!Thread.interrupted()) {
                turn(module);
            }
            throw new InterruptedException();
        } finally {
            module.clear();
        }
    }

    private void turn(SamModule module) throws LineException {
        switch (plate) {
            case EMPTY -> look(module);
            case TOLD -> guard(module);
            case GIVEN_UP -> waitUntilGone(module);
        }
    }

    private void look(SamModule module) throws LineException {
        SamStatus status = module.ask(held.getAsBoolean() ? SamCommand.STATUS : SamCommand.FIND);
        if (status == SamStatus.FOUND) {
            read(module);
            return;
        }
        if (status == SamStatus.NO_CARD) {
            doubtful = false;
            forgetFailures();
            lastCard.missed();
        } else if (isOfCard(status)) {
            failed(module, status);
        }
        module.pause(LOOKING);
    }

    /// Some modules say so only when they read, others when they find.
    private static boolean isOfCard(SamStatus status) {
        return switch (status.remedy()) {
            case LAY_DOWN_AGAIN, STAFF_NOT_GENUINE, STAFF_OTHER_CARD -> true;
            case NONE, SEND_AGAIN, TRY_AGAIN, FIND_AGAIN, RESET, TECHNICIAN -> false;
        };
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

    private void read(SamModule module) throws LineException {
        if (plate == Plate.EMPTY) {
            say(CardCue.LEAVE_IT);
        }
        SamStatus status = module.ask(SamCommand.SELECT);
        if (status != SamStatus.DONE) {
            failed(module, status);
            return;
        }
        for (int reads = 0; reads < READS; reads++) {
            try (Reply reply = module.askOnce(SamCommand.READ)) {
                if (reply instanceof Reply.Answer(SamFrame frame, SamStatus said)) {
                    if (said == SamStatus.DONE) {
                        told(module, frame);
                        return;
                    }
                    status = said;
                } else {
                    status = SamStatus.NOT_READ;
                    continue;
                }
            }
            if (status.remedy() != SamStatus.Remedy.SEND_AGAIN && status.remedy() != SamStatus.Remedy.TRY_AGAIN) {
                break;
            }
        }
        failed(module, status);
    }

    private void told(SamModule module, SamFrame frame) {
        Optional<Presented> card = frame.data().card();
        if (card.isEmpty()) {
            failed(module, SamStatus.INFORMATION_LENGTH_WRONG);
            return;
        }
        failures = 0;
        plate = Plate.TOLD;
        presence.begin();
        module.isTrusted();
        if (lastCard.lay(frame)) {
            listener.presented(card.get());
        } else {
            card.get().close();
            if (doubtful) {
                presence.doubtAddress();
            }
        }
        doubtful = false;
        say(CardCue.TAKE_IT);
    }

    private void failed(SamModule module, SamStatus status) {
        boolean forStaff = status.remedy() == SamStatus.Remedy.STAFF_NOT_GENUINE
                || status.remedy() == SamStatus.Remedy.STAFF_OTHER_CARD;
        if (plate == Plate.TOLD && !forStaff) {
            // It was only looked at once more, and will be again.
            return;
        }
        failures++;
        failedAt = nanoTime.getAsLong();
        switch (status.remedy()) {
            case STAFF_NOT_GENUINE -> giveUp(Reason.CARD_NOT_GENUINE);
            case STAFF_OTHER_CARD -> giveUp(Reason.NOT_AN_IDENTITY_CARD);
            case NONE, SEND_AGAIN, TRY_AGAIN, FIND_AGAIN, LAY_DOWN_AGAIN, RESET, TECHNICIAN -> {
                boolean refused = status.remedy() == SamStatus.Remedy.LAY_DOWN_AGAIN;
                if (refused && failures >= FAILURES) {
                    module.isDistrusted();
                }
                if (failures >= FAILURES) {
                    giveUp(Reason.DOCUMENT_UNREADABLE);
                } else if (refused) {
                    say(CardCue.LAY_DOWN_AGAIN);
                }
            }
        }
    }

    private void giveUp(Reason reason) {
        failures = 0;
        presence.begin();
        plate = Plate.GIVEN_UP;
        listener.presented(new Presented.Refused(Proof.CHIP, reason));
        say(CardCue.TAKE_IT);
    }

    /// A card that seems to have been taken away is forgotten only once the plate is found empty, too.
    private void guard(SamModule module) throws LineException {
        module.pause(GUARDING);
        switch (presence.look(module)) {
            case THERE -> lastCard.stays();
            case SOME_CARD -> read(module);
            case GONE -> {
                doubtful = true;
                empty();
            }
        }
    }

    private void waitUntilGone(SamModule module) throws LineException {
        module.pause(GUARDING);
        if (!presence.isAny(module)) {
            lastCard.take();
            empty();
        }
    }

    private void empty() {
        plate = Plate.EMPTY;
        say(CardCue.LAY_DOWN);
    }

    private void say(CardCue next) {
        if (next != cue) {
            cue = next;
            listener.cue(next);
        }
    }
}
