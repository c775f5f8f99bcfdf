package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.GUARD_PIN;
import static org.greenlane.staff.StaffDesk.NOBODY;
import static org.greenlane.staff.StaffDesk.WRONG_PIN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockoutTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private StaffDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = StaffDesk.staffed(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void lockOut(OperatorId number) {
        for (int i = 0; i < 3; i++) {
            desk.signIn(number, WRONG_PIN);
        }
    }

    private void assertLockedOutFor(Duration time) {
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isEqualTo(new SignIn.LockedOut(desk.now().plus(time)));
    }

    @Test
    void theThirdWrongTryLocksOutForHalfAMinute() {
        assertThat(desk.signIn(GUARD, WRONG_PIN)).isEqualTo(new SignIn.Wrong(2));
        assertThat(desk.signIn(GUARD, WRONG_PIN)).isEqualTo(new SignIn.Wrong(1));
        assertThat(desk.signIn(GUARD, WRONG_PIN)).isEqualTo(new SignIn.LockedOut(desk.now().plus(HALF_A_MINUTE)));
        desk.pass(HALF_A_MINUTE.minusMillis(1));
        assertLockedOutFor(Duration.ofMillis(1));
        desk.pass(Duration.ofMillis(1));
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void eachFurtherWrongTryDoublesTheLockOutUpToAnHour() {
        lockOut(GUARD);
        List<Long> seconds = new ArrayList<>();
        Duration lasts = HALF_A_MINUTE;
        for (int i = 0; i < 10; i++) {
            desk.pass(lasts);
            SignIn wrong = desk.signIn(GUARD, WRONG_PIN);
            lasts = Duration.between(desk.now(), ((SignIn.LockedOut) wrong).until());
            seconds.add(lasts.toSeconds());
        }
        assertThat(seconds).containsExactly(60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L, 3600L);
        desk.pass(lasts);
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void triesDuringALockOutChangeNothing() {
        lockOut(GUARD);
        desk.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 20; i++) {
            desk.signIn(GUARD, WRONG_PIN);
        }
        assertLockedOutFor(Duration.ofSeconds(20));
    }

    @Test
    void aRightPinEndsTheCount() {
        desk.signIn(GUARD, WRONG_PIN);
        desk.signIn(GUARD, WRONG_PIN);
        desk.signIn(GUARD, GUARD_PIN);
        assertThat(desk.signIn(GUARD, WRONG_PIN)).isEqualTo(new SignIn.Wrong(2));
    }

    @Test
    void aLockOutBeginsAnewWithARestart() throws Exception {
        lockOut(GUARD);
        desk.pass(Duration.ofSeconds(10));
        desk.restart();
        assertLockedOutFor(HALF_A_MINUTE);
    }

    @Test
    void aClockSetForwardEndsNoLockOut() throws Exception {
        lockOut(GUARD);
        desk.setClock(Duration.ofDays(2));
        assertLockedOutFor(HALF_A_MINUTE);
        desk.restart();
        assertLockedOutFor(HALF_A_MINUTE);
    }

    @Test
    void aClockSetBackOverARestartNeitherShortensALockOutNorMakesItEndless() throws Exception {
        lockOut(GUARD);
        desk.setClock(Duration.ofDays(-400));
        desk.restart();
        assertLockedOutFor(HALF_A_MINUTE);
        desk.pass(HALF_A_MINUTE);
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void whoTriesOnePinWithManyNumbersIsStoppedAndTheOthersAreLetInAgainSoon() {
        for (int i = 0; i < LockRule.DESK.free(); i++) {
            desk.signIn(new OperatorId("N-" + i), WRONG_PIN);
        }
        assertThat(desk.signIn(CHIEF, CHIEF_PIN)).isInstanceOf(SignIn.LockedOut.class);
        desk.pass(LockRule.DESK.longest());
        assertThat(desk.signIn(CHIEF, CHIEF_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void countsOfNumbersThatNobodyHasTakeBoundedRoomAndDriveNoOtherOut() throws Exception {
        lockOut(GUARD);
        for (int i = 0; i < Tries.MOST_STRANGERS + 20; i++) {
            desk.pass(LockRule.NUMBER.longest());
            desk.signIn(new OperatorId("N-" + i), WRONG_PIN);
        }
        desk.pass(LockRule.DESK.longest());
        assertThat(desk.signIn(GUARD, WRONG_PIN)).isInstanceOf(SignIn.LockedOut.class);
        desk.close();
        try (StaffFile file = new StaffFile(desk.bookFolder(), desk.vault(), Long.MAX_VALUE)) {
            assertThat(file.read(List.<String>of(), StaffTables::lockedNames))
                    .hasSizeBetween(Tries.MOST_STRANGERS, Tries.MOST_STRANGERS + 3);
        }
    }

    @Test
    void numbersThatNobodyHasShareACountWhereEachHasNoRoom() throws Exception {
        desk.close();
        SteadyClock clock = new SteadyClock(desk::now, () -> 0, desk.now());
        Names names = new Names(new byte[Names.KEY_BYTES]);
        Tries tries = new Tries(names, clock);
        try (StaffFile file = new StaffFile(desk.bookFolder(), desk.vault(), Long.MAX_VALUE)) {
            String counted = file.change(tables -> {
                for (int i = 0; i < Tries.MOST_STRANGERS; i++) {
                    tables.put("stranger " + i, new Lockout(3, desk.now(), desk.now().plusSeconds(30)));
                }
                return tries.stranger(tables, names.of(NOBODY));
            });
            assertThat(counted).isEqualTo(Names.CROWD);
        }
    }
}
