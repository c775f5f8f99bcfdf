package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.CHIEF;
import static org.greenlane.AssistedGate.CHIEF_PIN;
import static org.greenlane.AssistedGate.GUARD;
import static org.greenlane.AssistedGate.GUARD_PIN;
import static org.greenlane.AssistedGate.OTHER;
import static org.greenlane.AssistedGate.OTHER_PIN;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.greenlane.audit.Entry;
import org.greenlane.demo.Traveller;
import org.greenlane.health.Passage;
import org.greenlane.health.SignIn;
import org.greenlane.lane.LaneView;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.Roster;
import org.greenlane.staff.StaffBook;
import org.junit.jupiter.api.Test;

/// Whoever is dismissed, or gets another PIN, while they work at the desk works there no longer, whatever they touch next.
class DismissedAtTheDeskTest extends AtAssistedGate {
    private static Roster asChief(AssistedGate at) {
        StaffBook book = at.gate.station.staff().orElseThrow();
        assertThat(book.signIn(CHIEF, CHIEF_PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
        return book.roster();
    }

    private static void must(Act act) {
        assertThat(act).isEqualTo(new Act.Done());
    }

    /// All that was asked of the desk until now has been done.
    private static void another(AssistedGate at) {
        at.take(new Input.SignIn(OTHER.text(), typed(OTHER_PIN)));
        at.await(AssistedView.Waiting.class, it -> it.operator().equals(OTHER));
    }

    private static long passagesAfter(AssistedGate at, long entries) throws Exception {
        return at.gate.station.log().orElseThrow().read(entries + 1, 50).stream()
                .filter(Entry.OfPassage.class::isInstance)
                .count();
    }

    @Test
    void aDismissedGuardLooksNobodyUp() throws Exception {
        AssistedGate at = staffed();
        Roster roster = asChief(at);
        long before = at.logSize();

        must(roster.dismiss(CHIEF, GUARD));
        at.take(number(plainGreen(0)));
        at.take(SPOKEN);

        at.await(AssistedView.SignedOut.class);
        another(at);
        assertThat(at.seen()).noneMatch(AssistedView.AskingConsent.class::isInstance);
        assertThat(passagesAfter(at, before)).isZero();
    }

    @Test
    void whomADismissedGuardHelpedIsForgottenAndDoesNotPass() throws Exception {
        AssistedGate at = staffed();
        Roster roster = asChief(at);
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        long before = at.logSize();

        must(roster.dismiss(CHIEF, GUARD));
        at.take(SPOKEN);

        assertThat(at.await(AssistedView.SignedOut.class).people()).isEmpty();
        another(at);
        assertThat(at.seen()).noneMatch(AssistedView.Answered.class::isInstance);
        assertThat(passagesAfter(at, before)).isZero();
        assertThat(at.opened()).isFalse();
    }

    @Test
    void aDismissedGuardWhoTouchesNothingIsSignedOutToo() throws Exception {
        AssistedGate at = staffed();
        must(asChief(at).dismiss(CHIEF, GUARD));
        assertThat(at.await(AssistedView.SignedOut.class).why()).isEqualTo(AssistedView.Why.SIGNED_OUT);
    }

    @Test
    void aDismissedGuardDoesNotOpenTheLane() throws Exception {
        AssistedGate at = staffed();
        Roster roster = asChief(at);
        at.gate.screen.closeAtDesk(true);
        until("the lane is closed", () -> at.gate.screen.laneProperty().get() instanceof LaneView.Closed);

        must(roster.dismiss(CHIEF, GUARD));
        at.gate.screen.closeAtDesk(false);

        another(at);
        assertThat(at.gate.screen.laneProperty().get()).isInstanceOf(LaneView.Closed.class);
        at.gate.screen.closeAtDesk(false);
        until("who works here opens it", () -> !(at.gate.screen.laneProperty().get() instanceof LaneView.Closed));
    }

    @Test
    void whoeverGotANewPinSignsInByItFirst() throws Exception {
        AssistedGate at = staffed();
        Roster roster = asChief(at);

        must(roster.resetPin(CHIEF, GUARD, "918273".toCharArray()));
        at.take(number(plainGreen(0)));

        at.await(AssistedView.SignedOut.class);
        at.take(new Input.SignIn(GUARD.text(), typed(GUARD_PIN)));
        at.await(AssistedView.SignedOut.class, it -> it.objection().isPresent());
        at.take(new Input.SignIn(GUARD.text(), typed("918273")));
        at.await(AssistedView.MustChangePin.class);
        assertThat(at.seen()).noneMatch(AssistedView.AskingConsent.class::isInstance);
    }

    @Test
    void aSupervisorsPinThatWasBeingLookedAtLetsNobodyThroughForADismissedGuard() throws Exception {
        AssistedGate at = staffed();
        Roster roster = asChief(at);
        at.take(new Input.NothingToShow());
        Passage unseen = at.await(AssistedView.Answered.class).passage();
        assertThat(unseen.assistance()).isPresent();
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        long before = at.logSize();
        CountDownLatch looked = new CountDownLatch(1);
        at.gate.desk().tellFirstStart(_ -> await(looked));
        at.take(letThrough(CHIEF.text(), CHIEF_PIN));
        at.take(new Input.Done());

        must(roster.dismiss(CHIEF, GUARD));
        looked.countDown();

        at.await(AssistedView.SignedOut.class);
        another(at);
        assertThat(at.seen()).noneMatch(AssistedView.Settled.class::isInstance);
        assertThat(passagesAfter(at, before)).isZero();
        assertThat(at.opened()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoTakesTheDeskOverByBadgeWorksOn() throws Exception {
        AssistedGate at = staffed();
        BadgeCode badge = BadgeCode.fresh(new SecureRandom());
        must(asChief(at).giveBadge(CHIEF, OTHER, badge));

        at.take(new Input.Scan(badge.text()));
        at.await(AssistedView.Waiting.class, it -> it.operator().equals(OTHER));
        at.take(new Input.Tick());
        at.take(new Input.StillHere());

        lookedUp(at, Traveller.GRANDFATHER);
    }
}
