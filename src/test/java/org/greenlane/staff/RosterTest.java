package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.GUARD_PIN;
import static org.greenlane.staff.StaffDesk.NOBODY;
import static org.greenlane.staff.StaffDesk.WRONG_PIN;
import static org.greenlane.staff.StaffDesk.pin;

import java.nio.file.Path;
import java.util.List;
import org.greenlane.health.Event;
import org.greenlane.health.Event.StaffChanged.Kind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.SubjectKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {
    private static final OperatorId SECOND = new OperatorId("S-200");
    private static final String FRESH_PIN = "604182";

    @TempDir
    Path folder;

    private StaffDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = StaffDesk.staffed(folder);
        desk.events.clear();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Act refused(Refusal why) {
        return new Act.Refused(why);
    }

    private Event changed(OperatorId by, OperatorId whom, Kind kind) {
        return new Event.StaffChanged(desk.now(), by, whom, kind);
    }

    @Test
    void aBookIsEmptyUntilTheFirstSupervisorIsEnrolledAndThenThereIsNoOtherFirst(@TempDir Path other) throws Exception {
        try (StaffDesk fresh = new StaffDesk(other)) {
            assertThat(fresh.book().isEmpty()).isTrue();
            assertThat(fresh.file()).doesNotExist();
            fresh.must(fresh.roster().enrolFirst(CHIEF, pin(CHIEF_PIN)));
            assertThat(fresh.book().isEmpty()).isFalse();
            assertThat(fresh.roster().enrolFirst(SECOND, pin(FRESH_PIN))).isEqualTo(refused(Refusal.NOT_EMPTY));
            assertThat(fresh.signIn(CHIEF, CHIEF_PIN)).isEqualTo(new SignIn.Welcome(CHIEF, Role.SUPERVISOR, false));
        }
    }

    @Test
    void aSupervisorTakesSomebodyOnWhoMustChangeThePin() {
        desk.must(desk.roster().enrol(CHIEF, SECOND, Role.TECHNICIAN, pin(FRESH_PIN)));
        assertThat(desk.events).containsExactly(changed(CHIEF, SECOND, Kind.ENROLLED));
        assertThat(desk.signIn(SECOND, FRESH_PIN)).isEqualTo(new SignIn.Welcome(SECOND, Role.TECHNICIAN, true));
        desk.must(desk.roster().changePin(SECOND, pin(FRESH_PIN), pin("918273")));
        assertThat(desk.signIn(SECOND, "918273")).isEqualTo(new SignIn.Welcome(SECOND, Role.TECHNICIAN, false));
    }

    @Test
    void onlyASignedInSupervisorWithAPinOfTheirOwnChangesTheStaff() {
        desk.signIn(GUARD, GUARD_PIN);
        assertThat(desk.roster().enrol(GUARD, SECOND, Role.GUARD, pin(FRESH_PIN)))
                .isEqualTo(refused(Refusal.NOT_A_SUPERVISOR));
        desk.must(desk.roster().enrol(CHIEF, SECOND, Role.SUPERVISOR, pin(FRESH_PIN)));
        desk.signIn(SECOND, FRESH_PIN);
        assertThat(desk.roster().dismiss(SECOND, GUARD)).isEqualTo(refused(Refusal.NOT_A_SUPERVISOR));
        desk.book().signOut(CHIEF);
        assertThat(desk.roster().changeRole(CHIEF, GUARD, Role.SUPERVISOR)).isEqualTo(refused(Refusal.NOT_A_SUPERVISOR));
        assertThat(desk.roster().resetPin(CHIEF, GUARD, pin(FRESH_PIN))).isEqualTo(refused(Refusal.NOT_A_SUPERVISOR));
        assertThat(desk.roster().withdrawBadge(CHIEF, GUARD)).isEqualTo(refused(Refusal.NOT_A_SUPERVISOR));
    }

    @Test
    void theLastSupervisorStays() {
        assertThat(desk.roster().dismiss(CHIEF, CHIEF)).isEqualTo(refused(Refusal.LAST_SUPERVISOR));
        assertThat(desk.roster().changeRole(CHIEF, CHIEF, Role.GUARD)).isEqualTo(refused(Refusal.LAST_SUPERVISOR));
        desk.enrol(SECOND, Role.SUPERVISOR, FRESH_PIN);
        desk.must(desk.roster().dismiss(CHIEF, CHIEF));
        assertThat(desk.signIn(CHIEF, CHIEF_PIN)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void whoeverIsDismissedStopsWorkingHereAtOnce() {
        desk.signIn(GUARD, GUARD_PIN);
        desk.must(desk.roster().dismiss(CHIEF, GUARD));
        assertThat(desk.book().isSignedIn(GUARD)).isFalse();
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(desk.events).contains(changed(CHIEF, GUARD, Kind.DISMISSED));
    }

    @Test
    void aResetPinEndsALockOutAndMustBeChanged() {
        for (int i = 0; i < 3; i++) {
            desk.signIn(GUARD, WRONG_PIN);
        }
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.LockedOut.class);
        desk.must(desk.roster().resetPin(CHIEF, GUARD, pin(FRESH_PIN)));
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(desk.signIn(GUARD, FRESH_PIN)).isEqualTo(new SignIn.Welcome(GUARD, Role.GUARD, true));
        assertThat(desk.roster().resetPin(CHIEF, CHIEF, pin(FRESH_PIN))).isEqualTo(refused(Refusal.OWN_NUMBER));
    }

    @Test
    void onesOwnPinIsChangedByWhoKnowsTheOldOne() {
        assertThat(desk.roster().changePin(GUARD, pin(WRONG_PIN), pin(FRESH_PIN))).isEqualTo(refused(Refusal.PIN_WRONG));
        assertThat(desk.roster().changePin(GUARD, pin(GUARD_PIN), pin(GUARD_PIN))).isEqualTo(refused(Refusal.PIN_SAME));
        desk.must(desk.roster().changePin(GUARD, pin(GUARD_PIN), pin(FRESH_PIN)));
        assertThat(desk.events).endsWith(changed(GUARD, GUARD, Kind.PIN_CHANGED));
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(desk.signIn(GUARD, FRESH_PIN)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void guessingTheOldPinLocksOut() {
        for (int i = 0; i < 3; i++) {
            desk.roster().changePin(GUARD, pin(WRONG_PIN), pin(FRESH_PIN));
        }
        assertThat(desk.roster().changePin(GUARD, pin(GUARD_PIN), pin(FRESH_PIN))).isEqualTo(refused(Refusal.LOCKED_OUT));
    }

    @Test
    void numbersAreTakenOnceAndNobodyElseIsChanged() {
        assertThat(desk.roster().enrol(CHIEF, GUARD, Role.GUARD, pin(FRESH_PIN))).isEqualTo(refused(Refusal.NUMBER_TAKEN));
        assertThat(desk.roster().enrol(CHIEF, Doorkeeper.STRANGER, Role.GUARD, pin(FRESH_PIN)))
                .isEqualTo(refused(Refusal.NUMBER_TAKEN));
        assertThat(desk.roster().changeRole(CHIEF, NOBODY, Role.GUARD)).isEqualTo(refused(Refusal.UNKNOWN_NUMBER));
        assertThat(desk.roster().resetPin(CHIEF, NOBODY, pin(FRESH_PIN))).isEqualTo(refused(Refusal.UNKNOWN_NUMBER));
        assertThat(desk.roster().dismiss(CHIEF, NOBODY)).isEqualTo(refused(Refusal.UNKNOWN_NUMBER));
        assertThat(desk.roster().withdrawBadge(CHIEF, NOBODY)).isEqualTo(refused(Refusal.UNKNOWN_NUMBER));
        assertThat(desk.events).isEmpty();
    }

    @Test
    void aChangedRoleEndsTheWorkThatWasBegunInTheOneBefore() {
        desk.signIn(GUARD, GUARD_PIN);
        desk.must(desk.roster().changeRole(CHIEF, GUARD, Role.SUPERVISOR));
        assertThat(desk.book().isSignedIn(GUARD)).isFalse();
        desk.signIn(GUARD, GUARD_PIN);
        assertThat(desk.book().isSignedInAs(GUARD, Role.GUARD)).isFalse();
        assertThat(desk.book().isSignedInAs(GUARD, Role.SUPERVISOR)).isTrue();

        desk.must(desk.roster().changeRole(CHIEF, CHIEF, Role.TECHNICIAN));
        assertThat(desk.book().isSignedIn(CHIEF)).isFalse();
        assertThat(desk.roster().changeRole(GUARD, GUARD, Role.GUARD)).isEqualTo(refused(Refusal.LAST_SUPERVISOR));
        assertThat(desk.book().isSignedIn(GUARD)).as("nothing was changed").isTrue();
    }

    @Test
    void aChangedRoleCountsAtOnceAndAfterARestart() throws Exception {
        desk.must(desk.roster().changeRole(CHIEF, GUARD, Role.SUPERVISOR));
        desk.restart();
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isEqualTo(new SignIn.Welcome(GUARD, Role.SUPERVISOR, false));
        assertThat(desk.roster().members())
                .extracting(StaffMember::number, StaffMember::role)
                .containsExactly(
                        tuple(GUARD, Role.SUPERVISOR),
                        tuple(CHIEF, Role.SUPERVISOR));
    }

    @ParameterizedTest
    @CsvSource({
        "S-100, 12345, PIN_FORM", "S-100, 1234567890123, PIN_FORM", "S-100, 12345a, PIN_FORM", "S-100, '', PIN_FORM",
        "S-100, ４０２８１９, PIN_FORM", "S-100, 123456, PIN_TRIVIAL", "S-100, 987654, PIN_TRIVIAL",
        "S-100, 890123, PIN_TRIVIAL", "S-100, 777777, PIN_TRIVIAL", "S-100, 121212, PIN_TRIVIAL",
        "S-100, 123123, PIN_TRIVIAL", "S-100, 41414141414, PIN_TRIVIAL", "S-100, 111222, PIN_TRIVIAL",
        "A-70413, 070413, PIN_TRIVIAL", "70413928, 70413928, PIN_TRIVIAL", "70-4139, 770413928, PIN_TRIVIAL"
    })
    void pinsThatAnybodyWouldTryFirstAreNotTaken(String number, String digits, Refusal why) {
        assertThat(PinRule.refusal(new OperatorId(number), pin(digits))).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"S-100, 402819", "S-100, 100739", "G-2, 739104", "A-70413, 741392844127"})
    void otherPinsAreTaken(String number, String digits) {
        assertThat(PinRule.refusal(new OperatorId(number), pin(digits))).isEmpty();
    }

    private static SubjectKey person(int number) {
        byte[] key = new byte[16];
        key[15] = (byte) number;
        return SubjectKey.of(key);
    }

    @Test
    void staffNoteTheirOwnDocumentOnceAndOnlyAnotherSupervisorPutsAnotherInItsPlace() {
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isInstanceOf(SignIn.Welcome.class);
        desk.events.clear();
        desk.must(desk.roster().ownDocument(GUARD, GUARD, person(1)));
        assertThat(desk.events).containsExactly(changed(GUARD, GUARD, Kind.OWN_DOCUMENT_NOTED));
        assertThat(desk.book().ownersOf(List.of(person(2), person(1)))).accepts(GUARD).rejects(CHIEF);

        assertThat(desk.roster().ownDocument(GUARD, GUARD, person(2))).isEqualTo(refused(Refusal.OWN_DOCUMENT));
        desk.must(desk.roster().ownDocument(CHIEF, GUARD, person(2)));
        assertThat(desk.book().ownersOf(List.of(person(1)))).rejects(GUARD);
        assertThat(desk.book().ownersOf(List.of(person(2)))).accepts(GUARD);
    }

    @Test
    void whoIsNotSignedInNotesNothingAndAGuardNothingOfOthers() {
        desk.must(desk.roster().enrol(CHIEF, SECOND, Role.GUARD, pin(FRESH_PIN)));
        assertThat(desk.roster().ownDocument(SECOND, SECOND, person(1))).isEqualTo(refused(Refusal.NOT_SIGNED_IN));
        desk.signIn(SECOND, FRESH_PIN);
        assertThat(desk.roster().ownDocument(SECOND, SECOND, person(1)))
                .as("a PIN that somebody else gave")
                .isEqualTo(refused(Refusal.NOT_SIGNED_IN));
        desk.signIn(GUARD, GUARD_PIN);
        assertThat(desk.roster().ownDocument(GUARD, CHIEF, person(1))).isEqualTo(refused(Refusal.NOT_A_SUPERVISOR));
        assertThat(desk.roster().ownDocument(CHIEF, NOBODY, person(1))).isEqualTo(refused(Refusal.UNKNOWN_NUMBER));
        assertThat(desk.book().ownersOf(List.of(person(1)))).rejects(SECOND, GUARD, CHIEF);
    }
}
