package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.PinChange;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.junit.jupiter.api.Test;

/// Who works at the desk: roles, PINs and badges.
class SignInScenariosTest extends AtAssistedLane {
    @Test
    void aTechnicianSeesNoVerdicts() {
        AssistedSite other = new AssistedSite(SiteKind.PORT).signedIn(TECHNICIAN);
        assertThat(other.lane.view())
                .isEqualTo(new SignedOut(Why.NOT_YET, Optional.of(new Objection.WrongRole())));
        assertThat(other.log).isEmpty();
    }

    @Test
    void aGrowingLockOutIsShownWithItsEndAndIsInTheLog() {
        AssistedSite other = new AssistedSite(SiteKind.PORT);
        SignIn.LockedOut lockedOut = new SignIn.LockedOut(other.now.plusSeconds(300));
        other.nextSignIn = Optional.of(lockedOut);
        assertThat(other.take(new Input.SignIn("G1", typed("0000"))))
                .isEqualTo(new SignedOut(Why.NOT_YET, Optional.of(new Objection.NotSignedIn(lockedOut))));
        assertThat(other.logged(Event.Staffing.class).getFirst().kind()).isEqualTo(Event.Staffing.Kind.LOCKED_OUT);
    }

    @Test
    void aPinThatSomebodyElseGaveIsChangedBeforeTheFirstPersonIsHelped() {
        AssistedSite other = new AssistedSite(SiteKind.PORT).signedIn(NEWCOMER);
        assertThat(other.lane.view()).isEqualTo(new MustChangePin(NEWCOMER, Optional.empty()));
        Brought card = other.lays(Answer.PASS);
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(other.take(new Input.ChangePin(typed("0000"), typed("7391"))))
                .isEqualTo(new MustChangePin(NEWCOMER, Optional.of(PinChange.WRONG)));
        assertThat(other.take(new Input.ChangePin(typed(PIN), typed("7391")))).isInstanceOf(Waiting.class);
    }

    @Test
    void anotherBadgeTakesAWaitingDeskOver() {
        assertThat(site.take(new Input.Scan("BADGE:G2"))).isInstanceOfSatisfying(Waiting.class, waiting -> assertThat(
                        waiting.operator())
                .isEqualTo(OTHER_GUARD));
        assertThat(site.logged(Event.Staffing.class))
                .extracting(Event.Staffing::kind)
                .containsExactly(
                        Event.Staffing.Kind.SIGNED_IN,
                        Event.Staffing.Kind.HANDED_OVER,
                        Event.Staffing.Kind.SIGNED_IN);
    }

    @Test
    void everythingThatWasTypedIsWiped() {
        Typed pin = typed(PIN);
        Typed number = typed("11010519491231002X");
        new AssistedSite(SiteKind.PORT).take(new Input.SignIn("G1", pin));
        site.take(new Input.TypeNumber("10", number));
        assertThat(pin.symbols()).containsOnly('\0');
        assertThat(number.symbols()).containsOnly('\0');
        assertThat(new Input.TypeNumber("10", typed("secret"))).asString().doesNotContain("secret");
    }
}
