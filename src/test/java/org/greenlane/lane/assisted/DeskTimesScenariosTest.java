package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.Role;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.junit.jupiter.api.Test;

/// What goes by itself: an answer, a person held, a desk that nobody touches, a day.
class DeskTimesScenariosTest extends AtAssistedLane {
    @Test
    void anAnswerGoesAfterItsTimeAndNothingOfThePersonIsLeft() {
        Brought card = site.lays(Answer.PASS);
        site.take(SPOKEN);
        assertThat(site.after(Limits.USUAL.answer().minusMillis(1))).isInstanceOf(Answered.class);
        assertThat(site.after(Duration.ofMillis(1)))
                .isEqualTo(new Waiting(GUARD, Role.GUARD, new Counts(1, 1, 0, 0, 0)));
        assertThat(card.forgotten).isEqualTo(1);
    }

    @Test
    void theNextCardTakesTheAnswerOfTheOneBeforeAway() {
        Brought first = site.lays(Answer.PASS);
        site.take(SPOKEN);
        site.lays(Answer.RED);
        assertThat(first.forgotten).isEqualTo(1);
        assertThat(site.lane.view().people()).isEmpty();
    }

    @Test
    void aDeskThatNobodyTouchesLocksItselfAndForgets() {
        Brought card = site.lays(Answer.PASS);
        assertThat(site.after(Limits.USUAL.idle()))
                .isEqualTo(new SignedOut(Why.LOCKED_ITSELF, Optional.empty()));
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(site.logged(Event.Staffing.class))
                .extracting(Event.Staffing::kind)
                .containsExactly(Event.Staffing.Kind.SIGNED_IN, Event.Staffing.Kind.LOCKED_ITSELF);
    }

    @Test
    void aTouchAfterTheIdleTimeComesTooLateEvenWithoutATick() {
        Brought card = site.lays(Answer.PASS);
        site.now = site.now.plus(Limits.USUAL.idle());
        assertThat(site.take(SPOKEN)).isInstanceOf(SignedOut.class);
        assertThat(card.lookedUp).isZero();
    }

    @Test
    void aClockThatIsPutBackDoesNotKeepADeskOpen() {
        site.now = site.now.minus(Duration.ofHours(5));
        site.take(new Input.Tick());
        assertThat(site.after(Limits.USUAL.idle())).isInstanceOf(SignedOut.class);
    }

    @Test
    void aClockThatIsPutBackLetsNoAnswerStand() {
        Brought card = site.lays(Answer.PASS);
        site.take(SPOKEN);
        assertThat(site.after(Duration.ofHours(-5))).isInstanceOf(Waiting.class);
        assertThat(card.forgotten).isEqualTo(1);
    }

    @Test
    void aDefectLeavesNobodyHeldAndNobodyThrough() {
        Brought card = site.lays(Answer.BREAKS);
        assertThatThrownBy(() -> site.take(SPOKEN)).isInstanceOf(IllegalStateException.class);
        assertThat(site.lane.view()).isEqualTo(new Unavailable(Trouble.DEFECT, site.now));
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(site.take(new Input.Done())).isInstanceOf(Waiting.class);
    }

    @Test
    void aDayBeginsAnewAtMidnight() {
        site.lays(Answer.PASS);
        site.take(SPOKEN);
        site.take(new Input.Done());
        site.now = Instant.parse("2026-11-23T15:59:00Z");
        site.take(new Input.Tick());
        site.signedIn(GUARD);
        assertThat(((Waiting) site.lane.view()).today().helped()).isEqualTo(1);
        site.now = Instant.parse("2026-11-23T16:00:00Z");
        site.lays(Answer.PASS);
        site.take(SPOKEN);
        site.take(new Input.Done());
        assertThat(((Waiting) site.lane.view()).today().helped()).isEqualTo(1);
    }
}
