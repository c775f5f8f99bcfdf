package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.GUARD_PIN;
import static org.greenlane.staff.StaffDesk.NOBODY;
import static org.greenlane.staff.StaffDesk.WRONG_PIN;
import static org.greenlane.staff.StaffDesk.pin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Staffing.Kind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final SignIn ONE_WRONG = new SignIn.Wrong(2);

    @TempDir
    Path folder;

    private StaffDesk desk;

    @BeforeEach
    void staff() throws Exception {
        desk = StaffDesk.staffed(folder);
        desk.events.clear();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private BadgeCode badgeFor(OperatorId whom) {
        BadgeCode badge = BadgeCode.fresh(new SecureRandom());
        desk.must(desk.roster().giveBadge(CHIEF, whom, badge));
        desk.events.clear();
        return badge;
    }

    @Test
    void theRightPinSignsIn() {
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isEqualTo(new SignIn.Welcome(GUARD, Role.GUARD, false));
        assertThat(desk.book().isSignedIn(GUARD)).isTrue();
        assertThat(desk.events).containsExactly(new Event.Staffing(desk.now(), GUARD, Kind.SIGNED_IN));
    }

    @Test
    void aWrongPinAndANumberThatNobodyHasAreAnsweredAlike() {
        for (int i = 0; i < 5; i++) {
            SignIn wrong = desk.signIn(GUARD, WRONG_PIN);
            assertThat(desk.signIn(NOBODY, WRONG_PIN)).isEqualTo(wrong);
            assertThat(wrong).isNotInstanceOf(SignIn.Welcome.class);
        }
        assertThat(desk.book().isSignedIn(GUARD)).isFalse();
    }

    @Test
    void theLogHoldsWhoWasTriedButNeverANumberThatNobodyHas() {
        desk.signIn(GUARD, WRONG_PIN);
        desk.signIn(NOBODY, WRONG_PIN);
        assertThat(desk.events)
                .containsExactly(
                        new Event.Staffing(desk.now(), GUARD, Kind.REFUSED),
                        new Event.Staffing(desk.now(), new OperatorId("UNKNOWN"), Kind.REFUSED));
    }

    @Test
    void aPinIsWipedWhateverComesOfIt() {
        char[] right = pin(GUARD_PIN);
        char[] wrong = pin(WRONG_PIN);
        desk.book().signIn(GUARD, right);
        desk.book().signIn(GUARD, wrong);
        assertThat(right).containsOnly('\0');
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void aBadgeAloneSignsAGuardIn() {
        BadgeCode badge = badgeFor(GUARD);
        assertThat(desk.book().needsPin(badge.text())).isFalse();
        assertThat(desk.book().signInByBadge(badge.text())).isInstanceOf(SignIn.Welcome.class);
        assertThat(desk.book().isSignedIn(GUARD)).isTrue();
    }

    @Test
    void aSupervisorsBadgeNeedsThePinToo() {
        BadgeCode badge = badgeFor(CHIEF);
        desk.book().signOut(CHIEF);
        assertThat(desk.book().needsPin(badge.text())).isTrue();
        assertThat(desk.book().signInByBadge(badge.text())).isInstanceOf(SignIn.Wrong.class);
        assertThat(desk.book().isSignedIn(CHIEF)).isFalse();
        assertThat(desk.book().signIn(new Credential.BadgeAndPin(badge.text(), pin(WRONG_PIN)))).isEqualTo(ONE_WRONG);
        assertThat(desk.book().signIn(new Credential.BadgeAndPin(badge.text(), pin(CHIEF_PIN))))
                .isEqualTo(new SignIn.Welcome(CHIEF, Role.SUPERVISOR, false));
    }

    @Test
    void aRenewedOrWithdrawnBadgeNoLongerCounts() {
        BadgeCode old = badgeFor(GUARD);
        BadgeCode renewed = badgeFor(GUARD);
        assertThat(desk.book().signInByBadge(old.text())).isInstanceOf(SignIn.Wrong.class);
        assertThat(desk.book().signInByBadge(renewed.text())).isInstanceOf(SignIn.Welcome.class);
        desk.must(desk.roster().withdrawBadge(CHIEF, GUARD));
        assertThat(desk.book().signInByBadge(renewed.text())).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void strangersBadgesDoNotKeepTheRightOnesOut() {
        BadgeCode badge = badgeFor(GUARD);
        for (int i = 0; i < 30; i++) {
            desk.book().signInByBadge(BadgeCode.fresh(new SecureRandom()).text());
        }
        assertThat(desk.staffings()).hasSize(LockRule.DESK.free()).endsWith(Kind.LOCKED_OUT);
        assertThat(desk.book().signInByBadge(badge.text())).isInstanceOf(SignIn.Welcome.class);
        assertThat(desk.signIn(CHIEF, CHIEF_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void anotherPersonApprovesWithoutBeginningToWorkHere() {
        desk.book().signOut(CHIEF);
        SignIn approval = desk.book().approve(new Credential.Pin(CHIEF, pin(CHIEF_PIN)), GUARD);
        assertThat(approval).isEqualTo(new SignIn.Welcome(CHIEF, Role.SUPERVISOR, false));
        assertThat(desk.book().isSignedIn(CHIEF)).isFalse();
    }

    @Test
    void nobodyApprovesWhatTheyAskThemselves() {
        assertThat(desk.book().approve(new Credential.Pin(CHIEF, pin(CHIEF_PIN)), CHIEF))
                .isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void aBadgeAloneApprovesNothing() {
        assertThat(desk.book().approve(new Credential.Badge(badgeFor(GUARD).text()), CHIEF))
                .isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void aPinThatSomebodyElseHasGivenApprovesNothing() {
        OperatorId other = new OperatorId("S-200");
        desk.must(desk.roster().enrol(CHIEF, other, Role.SUPERVISOR, pin("604182")));
        assertThat(desk.book().approve(new Credential.Pin(other, pin("604182")), GUARD)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void aWrongApprovalCountsAsAWrongTry() {
        for (int i = 0; i < 3; i++) {
            desk.book().approve(new Credential.Pin(CHIEF, pin(WRONG_PIN)), GUARD);
        }
        assertThat(desk.signIn(CHIEF, CHIEF_PIN)).isInstanceOf(SignIn.LockedOut.class);
        assertThat(desk.staffings()).containsExactly(Kind.REFUSED, Kind.REFUSED, Kind.LOCKED_OUT);
    }

    @Test
    void aShiftIsHandedOverInOneStep() {
        desk.signIn(GUARD, GUARD_PIN);
        desk.events.clear();
        assertThat(desk.book().handOver(GUARD, new Credential.Pin(CHIEF, pin(WRONG_PIN)))).isEqualTo(ONE_WRONG);
        assertThat(desk.book().isSignedIn(GUARD)).isTrue();
        assertThat(desk.book().handOver(GUARD, new Credential.Pin(CHIEF, pin(CHIEF_PIN))))
                .isInstanceOf(SignIn.Welcome.class);
        assertThat(desk.book().isSignedIn(GUARD)).isFalse();
        assertThat(desk.book().isSignedIn(CHIEF)).isTrue();
        assertThat(desk.staffings()).containsExactly(Kind.REFUSED, Kind.HANDED_OVER, Kind.SIGNED_IN);
    }

    @Test
    void aDeskThatLocksItselfAsksForThePinAgain() {
        desk.signIn(GUARD, GUARD_PIN);
        desk.pass(Duration.ofMinutes(5));
        desk.book().lockItself(GUARD);
        desk.book().lockItself(GUARD);
        assertThat(desk.book().isSignedIn(GUARD)).isFalse();
        assertThat(desk.staffings()).containsExactly(Kind.SIGNED_IN, Kind.LOCKED_ITSELF);
    }

    @Test
    void nobodyIsSignedInAfterARestart() throws Exception {
        desk.restart();
        assertThat(desk.book().isSignedIn(CHIEF)).isFalse();
        assertThat(desk.signIn(CHIEF, CHIEF_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aStrongerHashIsMadeAtTheNextSignInAndTheOldPinGoesOnCounting() throws Exception {
        Argon2id stronger = new Argon2id(128, 2, 1);
        desk.restart(stronger);
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
        desk.close();
        try (StaffFile file = new StaffFile(desk.bookFolder(), vault(), Long.MAX_VALUE)) {
            assertThat(file.read(new Argon2id(8, 1, 1), tables -> tables.byNumber(GUARD).orElseThrow().pin().strength()))
                    .isEqualTo(stronger);
            assertThat(file.read(new Argon2id(8, 1, 1), tables -> tables.byNumber(CHIEF).orElseThrow().pin().strength()))
                    .isEqualTo(StaffDesk.LITTLE);
        }
    }

    private Vault vault() throws Exception {
        return Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
    }
}
