package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.Question;
import org.junit.jupiter.api.Test;

/// Who may let somebody through all the same, and what the log has of it.
class OverrideScenariosTest extends AtAssistedLane {
    @Test
    void aSupervisorLetsSomebodyThroughWithAReasonAndBothAreInTheLog() {
        site.lays(Answer.RED);
        site.take(SPOKEN);
        site.take(new Input.CallSupervisor());
        AssistedView view = site.take(override("S1", OverrideReason.EMERGENCY, "  Chest\npain "));
        assertThat(view).isInstanceOf(Settled.class);
        assertThat(site.through).isEqualTo(1);
        assertThat(site.logged(Event.Overridden.class))
                .containsExactly(new Event.Overridden(
                        site.now,
                        site.passages.getFirst().number(),
                        GUARD,
                        SUPERVISOR,
                        OverrideReason.EMERGENCY,
                        "Chest pain"));
    }

    @Test
    void nobodyOverridesWhoMayNot() {
        AssistedSite own = new AssistedSite(SiteKind.STATION).signedIn(SUPERVISOR);
        own.lays(Answer.RED);
        own.take(SPOKEN);
        own.take(new Input.CallSupervisor());
        assertThat(objection(own.take(override("S1", OverrideReason.EMERGENCY, "")))).contains(new Objection.SamePerson());
        assertThat(objection(own.take(override("G1", OverrideReason.EMERGENCY, "")))).contains(new Objection.WrongRole());
        own.ownDocument = OTHER_SUPERVISOR;
        assertThat(objection(own.take(override("S2", OverrideReason.EMERGENCY, "")))).contains(new Objection.OwnDocument());
        own.take(new Input.Scan("BADGE:S2"));
        assertThat(own.lane.view()).isInstanceOf(Overriding.class);
        assertThat(own.through).isZero();
        assertThat(own.logged(Event.Overridden.class)).isEmpty();
    }

    @Test
    void whoRefusedIsForgottenAndStillDoesNotLetThemselvesThrough() {
        AssistedSite own = new AssistedSite(SiteKind.STATION).signedIn(GUARD);
        own.ownDocument = SUPERVISOR;
        Brought card = own.lays(Answer.RED);
        own.take(new Input.Refuse());
        assertThat(card.forgotten).isEqualTo(1);
        own.take(new Input.CallSupervisor());
        assertThat(objection(own.take(override("S1", OverrideReason.EMERGENCY, "")))).contains(new Objection.OwnDocument());
        assertThat(own.through).isZero();
        assertThat(own.take(override("S2", OverrideReason.EMERGENCY, ""))).isInstanceOf(Settled.class);
    }

    @Test
    void nobodyAnswersTheirOwnQuestions() {
        AssistedSite own = new AssistedSite(SiteKind.HOSPITAL).signedIn(GUARD);
        own.ownDocument = GUARD;
        own.lays(Answer.STALE);
        own.take(SPOKEN);
        own.take(new Input.FollowProcedure());
        assertThat(letsIn(own, 0)).as("no answers of one's own lead in").isFalse();
        own.ownDocument = OTHER_GUARD;
        assertThat(letsIn(own, 0)).as("somebody else's do").isTrue();
    }

    /// Whether any answers from here on lead in.
    private static boolean letsIn(AssistedSite at, int depth) {
        if (at.lane.view() instanceof AssistedView.Confirming(_, Outcome outcome, _)) {
            return outcome.letsThrough();
        }
        assertThat(depth).isLessThan(10);
        List<String> choices = ((AssistedView.InProcedure) at.lane.view())
                .question().choices().stream().map(Question.Choice::name).toList();
        for (String choice : choices) {
            at.take(new Input.Answer(choice));
            boolean in = letsIn(at, depth + 1);
            at.take(new Input.Back());
            if (in) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anOverrideForAnotherReasonIsToldInAFewWords() {
        site.lays(Answer.YELLOW);
        site.take(SPOKEN);
        site.take(new Input.CallSupervisor());
        assertThat(objection(site.take(override("S1", OverrideReason.OTHER, " \t "))))
                .contains(new Objection.NoteMissing());
        assertThat(objection(site.take(override("S1", OverrideReason.OTHER, "x".repeat(201)))))
                .contains(new Objection.NoteTooLong(200));
        assertThat(site.take(override("S1", OverrideReason.OTHER, "x".repeat(200)))).isInstanceOf(Settled.class);
    }

    private static Optional<Objection> objection(AssistedView view) {
        return ((Overriding) view).objection();
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        Brought card = site.lays(Answer.FAMILY_WITH_RED);
        site.take(SPOKEN);
        site.logWorks = false;
        assertThat(site.take(new Input.LetPartPass(List.of(0))))
                .isEqualTo(new Unavailable(Trouble.LOG_NOT_WRITABLE, site.now));
        assertThat(site.through).isZero();
        assertThat(card.forgotten).isEqualTo(1);
        site.lays(Answer.PASS);
        assertThat(site.take(new Input.Done())).isInstanceOf(Waiting.class);
        site.lays(Answer.PASS);
        assertThat(site.take(SPOKEN)).isInstanceOf(Unavailable.class);
        assertThat(site.through).isZero();
    }
}
