package org.greenlane.lane.assisted;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Passage;
import org.greenlane.health.SignIn;
import org.greenlane.health.Wanted;
import org.greenlane.lane.assisted.AssistedView.AskingConsent;
import org.greenlane.lane.assisted.AssistedView.ConsentRefused;
import org.greenlane.lane.assisted.AssistedView.NeedsApproval;
import org.greenlane.lane.assisted.AssistedView.TooManyLookUps;
import org.greenlane.lane.assisted.AssistedView.Trouble;

/// From what somebody brings to the look-up: whether staff may, and whether the person agrees.
final class Asking {
    private final Desk desk;
    private final SecondPerson people;
    private final Answering answering;

    Asking(Desk desk, SecondPerson people, Answering answering) {
        this.desk = desk;
        this.people = people;
        this.answering = answering;
    }

    /// @param arriving taken only where the desk has a place for somebody now
    void bring(Visit arriving) {
        if (!desk.offers(Step.BRING)) {
            return;
        }
        if (arriving.way() == LookUpWay.DOCUMENT && wantsDocument()) {
            arriving.held().ifPresent(this::withDocument);
            return;
        }
        desk.receive(arriving);
        boolean needsConsent = arriving.held().map(Held::needsConsent).orElse(false);
        if (!needsConsent) {
            lookUp(arriving, Optional.empty(), false);
            return;
        }
        LookUpWay way = arriving.way();
        switch (desk.ports().lookUpLimits().ask(desk.operator(), way)) {
            case LookUpLimits.Limit.Allowed() -> ask(arriving);
            case LookUpLimits.Limit.NeedsApproval() -> desk.show(new NeedsApproval(way, Optional.empty()));
            case LookUpLimits.Limit.TooMany(Instant until) -> {
                arriving.letGo();
                desk.show(new TooManyLookUps(way, until));
            }
        }
    }

    private boolean wantsDocument() {
        return desk.view() instanceof AssistedView.Answered answered
                && answered.passage().wanted().filter(Wanted.Document.class::isInstance).isPresent();
    }

    /// The holder's document answers the certificate before it; nobody is looked up by it, so nobody need agree.
    private void withDocument(Held document) {
        Visit person = desk.person();
        person.belongsTo(document.owners());
        person.held().ifPresent(held -> answeredAgain(held.withDocument(document, help(person))));
    }

    /// Nobody compares themselves with their own document.
    void compared() {
        if (desk.offers(Step.COMPARED) && !desk.person().isOf(desk.operator())) {
            Visit person = desk.person();
            person.held().ifPresent(held -> answeredAgain(held.compared(help(person))));
        }
    }

    private Assistance help(Visit person) {
        return person.assistance(desk.operator(), Optional.empty());
    }

    private void answeredAgain(Passage passage) {
        if (answering.takeAgain(passage)) {
            answering.letPass();
            answering.show();
        }
    }

    void nothingToShow(Visit arriving) {
        if (desk.offers(Step.NOTHING_TO_SHOW)) {
            desk.receive(arriving);
            if (answering.withoutLookUp(arriving)) {
                answering.show();
            }
        }
    }

    void approve(SignIn colleague) {
        if (!(desk.view() instanceof NeedsApproval(LookUpWay way, _))) {
            return;
        }
        switch (people.judge(colleague, SecondPerson.WHO_APPROVE)) {
            case SecondPerson.End.MayNot(Objection objection) ->
                desk.show(new NeedsApproval(way, Optional.of(objection)));
            case SecondPerson.End.May(var approver) -> {
                desk.person().approvedBy(approver);
                ask(desk.person());
            }
        }
    }

    private void ask(Visit person) {
        desk.show(new AskingConsent(
                person.way(), person.language(), desk.settings().languages(), desk.now()));
    }

    void language(String tag) {
        if (desk.view() instanceof AskingConsent asking && asking.languages().contains(tag)) {
            desk.person().speak(tag);
            desk.show(new AskingConsent(asking.way(), tag, asking.languages(), asking.since()));
        }
    }

    void agree(Consent.Way way) {
        if (desk.view() instanceof AskingConsent asking) {
            boolean counted = desk.ports().lookUpLimits().count(desk.operator(), asking.way());
            if (counted) {
                Consent consent = new Consent(way, asking.language());
                lookUp(desk.person(), Optional.of(consent), way == Consent.Way.GUARDIAN);
            } else {
                desk.fail(Trouble.LOOK_UPS_NOT_COUNTED);
            }
        }
    }

    private void lookUp(Visit person, Optional<Consent> consent, boolean withFamily) {
        Held held = person.held().orElseThrow();
        Passage passage = held.lookUp(person.assistance(desk.operator(), consent), withFamily);
        if (answering.take(passage)) {
            answering.letPass();
            answering.show();
        }
    }

    /// Whoever does not agree is let go at once; staff may still help them.
    void refuse() {
        if (desk.view() instanceof AskingConsent asking
                && desk.record(new Event.ConsentRefused(desk.now(), desk.operator(), asking.way()))) {
            desk.person().letGo();
            desk.count(Counts.REFUSED);
            desk.show(new ConsentRefused(asking.way(), asking.language()));
        }
    }
}
