package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.LookUpWay;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.greenlane.lane.procedure.Outcome;
import org.junit.jupiter.api.Test;

/// How somebody is asked whether they may be looked up, and what is left to whoever refuses.
class ConsentScenariosTest extends AtAssistedLane {
    @Test
    void anOldWomanWithoutAPhonePassesWithOneTouch() {
        Brought card = site.lays(Answer.PASS);
        assertThat(site.lane.view()).isInstanceOf(AskingConsent.class);
        int touches = 0;
        AssistedView view = site.take(SPOKEN);
        touches++;

        assertThat(view).isInstanceOf(Answered.class);
        assertThat(touches).isEqualTo(1);
        assertThat(site.through).isEqualTo(1);
        assertThat(card.withFamily).isFalse();
        assertThat(site.passages.getFirst().assistance())
                .contains(new Assistance(
                        GUARD,
                        LookUpWay.DOCUMENT,
                        Optional.of(new Consent(Consent.Way.SPOKEN, "zh")),
                        Optional.empty()));
    }

    @Test
    void fromTheCardToTheVerdictThereAreAtMostThreeTouchesEvenInAnotherLanguage() {
        site.lays(Answer.PASS);
        List<Input> touches = List.of(new Input.Language("ko"), new Input.Agree(Consent.Way.STANDING_AUTHORISATION));
        touches.forEach(site::take);
        assertThat(site.lane.view()).isInstanceOf(Answered.class);
        assertThat(touches).hasSizeLessThanOrEqualTo(3);
        assertThat(site.passages.getFirst().assistance().orElseThrow().consent().orElseThrow().language())
                .isEqualTo("ko");
    }

    @Test
    void whoIsAskedHasAllTheTimeUntilTheDeskLocksItself() {
        site.lays(Answer.PASS);
        assertThat(site.after(Limits.USUAL.idle().minusMillis(1))).isInstanceOf(AskingConsent.class);
        site.take(new Input.StillHere());
        assertThat(site.after(Limits.USUAL.idle().minusMillis(1))).isInstanceOf(AskingConsent.class);
        assertThat(site.lane.view().ends()).isEmpty();
    }

    @Test
    void aManWhoRefusesIsToldWhatElseIsPossibleAndIsHeldNoMore() {
        Brought card = site.lays(Answer.PASS);
        AssistedView view = site.take(new Input.Refuse());
        assertThat(view.steps()).containsExactly(Step.BRING, Step.PROCEDURE, Step.SUPERVISOR, Step.DONE);
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(card.lookedUp).isZero();
        assertThat(site.logged(Event.ConsentRefused.class))
                .containsExactly(new Event.ConsentRefused(site.now, GUARD, LookUpWay.DOCUMENT));
        assertThat(site.passages).isEmpty();
    }

    @Test
    void whoRefusesAndThenShowsAPhonePassesByTheirCode() {
        site.lays(Answer.PASS);
        site.take(new Input.Refuse());
        assertThat(site.take(new Input.Scan("PASS"))).isInstanceOf(Answered.class);
        assertThat(site.passages.getFirst().assistance().orElseThrow().consent()).isEmpty();
        assertThat(site.through).isEqualTo(1);
    }

    @Test
    void whoRefusesMayDeclareOnTheSpotAndIsRecordedWithoutALookUp() {
        site.lays(Answer.PASS);
        site.take(new Input.Refuse());
        site.take(new Input.FollowProcedure());
        assertThat(answers("normal", "none", "none", "here"))
                .isInstanceOfSatisfying(Confirming.class, confirming -> assertThat(confirming.outcome().kind())
                        .isEqualTo(Outcome.Kind.PASS_ONCE));
        assertThat(site.through).isZero();
        site.take(new Input.Confirm());
        assertThat(site.through).isEqualTo(1);
        assertThat(site.passages.getFirst().assistance().orElseThrow().way()).isEqualTo(LookUpWay.NOTHING);
        Event.ProcedureEnded ended = site.logged(Event.ProcedureEnded.class).getFirst();
        assertThat(ended.answers()).containsEntry("temperature", "normal").containsEntry("origin", "here");
        assertThat(ended.passage()).contains(site.passages.getFirst().number());
    }
}
