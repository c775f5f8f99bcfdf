package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.greenlane.demo.Traveller;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Passage;
import org.greenlane.health.PinChange;
import org.greenlane.health.Reason;
import org.greenlane.health.SignIn;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Objection;
import org.junit.jupiter.api.Test;

/// Staff at the desk of a real gate: their PINs, their book, and what they did today.
class AssistedGateStaffTest extends AtAssistedGate {
    @Test
    void whatTheDeskDidTodayOutlivesARestart() throws Exception {
        AssistedGate at = staffed();
        lookedUp(at, Traveller.GRANDFATHER);
        at.take(number(plainGreen(0)));
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Refuse());
        at.await(AssistedView.ConsentRefused.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));
        at.await(AssistedView.Settled.class);
        at.take(new Input.Done());
        Counts today = at.await(AssistedView.Waiting.class).today();
        assertThat(today).isEqualTo(new Counts(2, 2, 1, 1, 0));

        closeGate();
        assertThat(staffed().await(AssistedView.Waiting.class).today()).isEqualTo(today);
    }

    @Test
    void whatTheDeskDidYesterdayIsNotCounted() throws Exception {
        AssistedGate at = staffed();
        lookedUp(at, Traveller.GRANDFATHER);
        var log = at.gate.station.log().orElseThrow();
        ZoneId zone = ZoneId.systemDefault();
        assertThat(CountsSoFar.of(log, Instant.now(), zone).helped()).isEqualTo(1);
        assertThat(CountsSoFar.of(log, Instant.now().plus(Duration.ofDays(1)), zone)).isEqualTo(Counts.NONE);
    }

    @Test
    void aLockOutOutlivesARestart() throws Exception {
        AssistedGate at = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        for (int wrong = 0; wrong < 3; wrong++) {
            int before = wrong;
            at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.WRONG_PIN)));
            at.await(AssistedView.SignedOut.class, it -> it.objection().filter(o -> isAfter(before, o)).isPresent());
        }

        closeGate();
        AssistedGate again = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        again.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));

        AssistedView.SignedOut out =
                again.await(AssistedView.SignedOut.class, it -> it.objection().isPresent());
        assertThat(out.objection().orElseThrow())
                .isInstanceOfSatisfying(
                        Objection.NotSignedIn.class, it -> assertThat(it.end()).isInstanceOf(SignIn.LockedOut.class));
    }

    private static boolean isAfter(int wrongBefore, Objection objection) {
        return objection instanceof Objection.NotSignedIn(SignIn end)
                && (end instanceof SignIn.LockedOut || end.equals(new SignIn.Wrong(2 - wrongBefore)));
    }

    @Test
    void theGateGoesOnWhileAPinIsBeingLookedAtAndTheDeskTakesWhatHappenedInItsOrder() throws Exception {
        AssistedGate at = staffed();
        at.gate.desk().inFront(false);
        CountDownLatch looked = new CountDownLatch(1);
        at.take(new Input.SignOut());
        at.await(AssistedView.SignedOut.class);
        at.gate.desk().tellFirstStart(_ -> await(looked));
        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        at.take(new Input.NothingToShow());

        at.gate.screen.scan(at.gate.code(Traveller.COMMUTER));
        assertThat(at.gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(at.view()).isInstanceOf(AssistedView.SignedOut.class);

        looked.countDown();
        Passage unseen = at.await(AssistedView.Answered.class).passage();
        assertThat(unseen.verdict().reasons()).containsExactly(Reason.NO_CONSENT);
        assertThat(unseen.assistance().orElseThrow().way()).isEqualTo(LookUpWay.NOTHING);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutItsStaffBookTheDeskSaysSoAndTheGateGoesOn() throws Exception {
        Files.delete(home().staff().resolve("staff.mv.db"));
        AssistedGate at = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));

        at.take(new Input.SignIn(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        AssistedView.SignedOut out = at.await(AssistedView.SignedOut.class, it -> it.objection().isPresent());
        assertThat(out.objection()).contains(new Objection.NotSignedIn(new SignIn.Unavailable()));

        at.gate.screen.scan(at.gate.code(Traveller.COMMUTER));
        assertThat(at.gate.answer().verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void anEmptyBookIsAFirstStartAndItsFirstSupervisorWorksAtOnce() throws Exception {
        for (Path file : filesIn(home().staff())) {
            Files.delete(file);
        }
        AssistedGate at = unstaffed(new AssistedSettings(true, AssistedSettings.Window.SAME, List.of()));
        assertThat(isFirstStart(at)).isTrue();

        assertThat(enrolFirst(at, "111111")).isEqualTo(PinChange.TOO_EASY);
        assertThat(enrolFirst(at, AssistedGate.CHIEF_PIN)).isEqualTo(PinChange.CHANGED);
        assertThat(isFirstStart(at)).isFalse();
        assertThat(enrolFirst(at, AssistedGate.CHIEF_PIN)).isEqualTo(PinChange.WRONG);
        at.take(new Input.SignIn(AssistedGate.CHIEF.text(), typed(AssistedGate.CHIEF_PIN)));
        at.await(AssistedView.Waiting.class);
    }

    private static boolean isFirstStart(AssistedGate at) throws Exception {
        var told = new java.util.concurrent.CompletableFuture<Boolean>();
        at.gate.desk().tellFirstStart(told::complete);
        return told.get(30, java.util.concurrent.TimeUnit.SECONDS);
    }

    private static PinChange enrolFirst(AssistedGate at, String pin) throws Exception {
        var told = new java.util.concurrent.CompletableFuture<PinChange>();
        at.gate.desk().enrolFirst(AssistedGate.CHIEF, typed(pin), told::complete);
        return told.get(30, java.util.concurrent.TimeUnit.SECONDS);
    }
}
