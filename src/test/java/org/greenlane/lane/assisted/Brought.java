package org.greenlane.lane.assisted;

import java.util.function.Predicate;
import org.greenlane.health.Assistance;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;

/// Something held that counts how often it is looked up and forgotten, and is looked up in a made-up site.
final class Brought implements Held {
    private final AssistedSite site;
    private final LookUpWay way;
    private final Answer answer;
    int forgotten;
    int lookedUp;
    boolean withFamily;

    /// What the site answers.
    enum Answer {
        PASS,
        UNKNOWN,
        NUMBER_ONLY,
        YELLOW,
        RED,
        REVOKED,
        /// Red, by a number that proves nothing.
        RED_BY_NUMBER,
        STALE,
        NOT_RECOGNISED,
        UNREADABLE,
        FAMILY,
        FAMILY_WITH_RED,
        /// Passes with its holder's document, or the word of staff.
        CERTIFICATE,
        BREAKS
    }

    Brought(AssistedSite site, LookUpWay way, Answer answer) {
        this.site = site;
        this.way = way;
        this.answer = answer;
    }

    @Override
    public LookUpWay way() {
        return way;
    }

    @Override
    public boolean needsConsent() {
        return way != LookUpWay.CODE && answer != Answer.UNREADABLE;
    }

    @Override
    public Passage lookUp(Assistance help, boolean family) {
        if (forgotten > 0) {
            throw new IllegalStateException("looked up after it was forgotten");
        }
        lookedUp++;
        withFamily = family;
        return site.answer(answer, help);
    }

    @Override
    public Passage withDocument(Held document, Assistance help) {
        return again(((Brought) document).answer == Answer.PASS ? Answer.PASS : Answer.RED, help);
    }

    @Override
    public Passage compared(Assistance help) {
        return again(Answer.PASS, help);
    }

    private Passage again(Answer other, Assistance help) {
        if (answer != Answer.CERTIFICATE || forgotten > 0) {
            throw new IllegalStateException("it wants no document, or was forgotten");
        }
        return site.answer(other, help);
    }

    @Override
    public Predicate<OperatorId> owners() {
        OperatorId owner = site.ownDocument;
        return owner::equals;
    }

    @Override
    public void forget() {
        forgotten++;
    }
}
