package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.pin;

import java.nio.file.Path;
import java.time.Duration;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test a staffed desk, at which numbers make numbers.
abstract class AtStaffDesk {
    static final OperatorId MADE = new OperatorId("S-200");
    static final OperatorId THIRD = new OperatorId("S-300");
    static final OperatorId FOURTH = new OperatorId("S-400");
    static final String MADE_PIN = "604182";
    static final String THIRD_PIN = "917350";

    static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    StaffDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = StaffDesk.staffed(folder);
        desk.events.clear();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    SignIn second(OperatorId who, String digits, OperatorId asking) {
        return desk.book().second(new Credential.Pin(who, pin(digits)), asking);
    }

    SignIn atDesk(OperatorId who, String digits, OperatorId asking) {
        return desk.book().approve(new Credential.Pin(who, pin(digits)), asking);
    }

    void works(OperatorId who, String digits, int days) {
        for (int day = 0; day < days; day++) {
            desk.pass(DAY);
            assertThat(desk.signIn(who, digits)).isInstanceOf(SignIn.Welcome.class);
            desk.book().signOut(who);
        }
    }

    void reset(OperatorId by, OperatorId whom, String digits) {
        desk.must(desk.roster().resetPin(by, whom, pin("820461")));
        desk.must(desk.roster().changePin(whom, pin("820461"), pin(digits)));
    }

    static void counts(SignIn answer) {
        assertThat(answer).isInstanceOf(SignIn.Welcome.class);
    }

    static void countsNot(SignIn answer) {
        assertThat(answer).isEqualTo(new SignIn.NotIndependent());
    }

    void twoWhoDependOnNobody() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        works(MADE, MADE_PIN, Hand.DAYS);
        desk.signIn(CHIEF, CHIEF_PIN);
    }
}
