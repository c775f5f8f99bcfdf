package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.LookUpWay;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.junit.jupiter.api.Test;

/// What a look-up needs, what it counts as, and what is answered without one.
class LookUpScenariosTest extends AtAssistedLane {
    @Test
    void aTypedNumberBeyondTheLimitNeedsASecondPerson() {
        site.limit = new LookUpLimits.Limit.NeedsApproval();
        assertThat(site.take(new Input.TypeNumber("10", typed("11010519491231002X"))))
                .isInstanceOf(NeedsApproval.class);
        assertThat(site.take(new Input.Approve("G1", typed(PIN)))).isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.SamePerson())));
        assertThat(site.take(new Input.Approve("T1", typed(PIN)))).isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.WrongRole())));
        assertThat(site.take(new Input.Approve("N1", typed(PIN)))).isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.PinNotTheirOwn())));
        assertThat(site.take(new Input.Scan("BADGE:G2"))).as("a badge that was left lying is no second person").isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.PinToo())));
        assertThat(site.take(new Input.Approve("G2", typed(PIN)))).isInstanceOf(AskingConsent.class);
        site.take(SPOKEN);
        assertThat(site.passages.getFirst().assistance().orElseThrow().approver()).contains(OTHER_GUARD);
    }

    @Test
    void whoLookedUpTooManyIsToldUntilWhenAndADocumentStillLeadsThrough() {
        Instant until = site.now.plusSeconds(600);
        site.limit = new LookUpLimits.Limit.TooMany(until);
        assertThat(site.take(new Input.TypePrintedNumber(typed("0000"))))
                .isEqualTo(new TooManyLookUps(LookUpWay.PRINTED_NUMBER, until));
        assertThat(site.brought.getFirst().forgotten).isEqualTo(1);
        site.lays(Answer.PASS);
        assertThat(site.take(SPOKEN)).isInstanceOf(Answered.class);
    }

    @Test
    void aCodeIsAnsweredWithoutConsentAndCountsAsNoLookUp() {
        site.limit = new LookUpLimits.Limit.TooMany(site.now);
        assertThat(site.take(new Input.Scan("PASS"))).isInstanceOf(Answered.class);
        assertThat(site.counted).isZero();
    }

    @Test
    void aLookUpThatCannotBeCountedIsNotMade() {
        site.countWorks = false;
        Brought card = site.lays(Answer.PASS);
        assertThat(site.take(SPOKEN))
                .isEqualTo(new Unavailable(Trouble.LOOK_UPS_NOT_COUNTED, site.now));
        assertThat(card.lookedUp).isZero();
        assertThat(card.forgotten).isEqualTo(1);
    }

    @Test
    void anUnreadableDocumentAsksForNoConsentAndLeadsToTheProcedure() {
        site.lays(Answer.UNREADABLE);
        assertThat(site.lane.view().steps()).startsWith(Step.PROCEDURE);
    }

    @Test
    void whoIsStoppedIsForTheSupervisorFirst() {
        site.lays(Answer.RED);
        assertThat(site.take(SPOKEN).steps()).startsWith(Step.SUPERVISOR, Step.PROCEDURE);
    }

    @Test
    void aRegionThatIsNotRecognisedIsShownWithItsNotice() {
        site.take(new Input.Scan("NOT_RECOGNISED"));
        assertThat(site.lane.view().people().orElseThrow().verdict().reasons()).isNotEmpty();
        assertThat(site.lane.view().steps()).startsWith(Step.PROCEDURE);
    }
}
