package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.GUARD;

import java.nio.file.Path;
import java.time.Duration;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookUpLimitsTest {
    private static final int TYPED = 3;
    private static final int ALL = 8;
    private static final LookUpAnswer ALLOWED = new LookUpAnswer.Allowed();
    private static final LookUpAnswer NEEDS_APPROVAL = new LookUpAnswer.NeedsApproval();
    private static final SignIn.Welcome APPROVAL = new SignIn.Welcome(CHIEF, Role.SUPERVISOR, false);

    @TempDir
    Path folder;

    private StaffDesk desk;
    private LookUpLimits limits;

    @BeforeEach
    void open() throws Exception {
        desk = StaffDesk.staffed(folder);
        limits = desk.book().lookUpLimits(TYPED, ALL);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void restart() throws StaffException {
        desk.restart();
        limits = desk.book().lookUpLimits(TYPED, ALL);
    }

    private void typeAll() {
        for (int i = 0; i < TYPED; i++) {
            assertThat(limits.typed(GUARD)).isEqualTo(ALLOWED);
        }
    }

    @Test
    void beyondAFewTypedNumbersASecondPersonIsNeeded() {
        typeAll();
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
        assertThat(limits.approved(GUARD, APPROVAL)).isEqualTo(ALLOWED);
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
        assertThat(limits.typed(CHIEF)).isEqualTo(ALLOWED);
    }

    @Test
    void nobodyApprovesTheirOwnAndNoTechnicianApproves() {
        assertThat(limits.approved(CHIEF, APPROVAL)).isEqualTo(NEEDS_APPROVAL);
        assertThat(limits.approved(GUARD, new SignIn.Welcome(new OperatorId("T-3"), Role.TECHNICIAN, false)))
                .isEqualTo(NEEDS_APPROVAL);
    }

    @Test
    void documentsOnTheReaderNeedNobodyElse() {
        for (int i = 0; i < ALL; i++) {
            assertThat(limits.byDocument()).isEqualTo(ALLOWED);
        }
    }

    @Test
    void theStationLooksUpOnlySoManyAnHourWhoeverApproves() {
        typeAll();
        for (int i = TYPED; i < ALL; i++) {
            desk.pass(Duration.ofMinutes(1));
            assertThat(limits.byDocument()).isEqualTo(ALLOWED);
        }
        LookUpAnswer tooMany = new LookUpAnswer.TooMany(desk.now().plus(Duration.ofMinutes(55)));
        assertThat(limits.byDocument()).isEqualTo(tooMany);
        assertThat(limits.approved(GUARD, APPROVAL)).isEqualTo(tooMany);
        assertThat(limits.typed(CHIEF)).isEqualTo(tooMany);
        desk.pass(Duration.ofMinutes(55));
        assertThat(limits.byDocument()).isEqualTo(ALLOWED);
    }

    @Test
    void anHourLaterThereAreNewOnes() {
        typeAll();
        desk.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
        desk.pass(Duration.ofMillis(1));
        assertThat(limits.typed(GUARD)).isEqualTo(ALLOWED);
    }

    @Test
    void aRestartGivesNoNewOnes() throws Exception {
        typeAll();
        restart();
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
    }

    @Test
    void aClockThatIsSetGivesNoNewOnes() throws Exception {
        typeAll();
        desk.setClock(Duration.ofDays(3));
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
        desk.setClock(Duration.ofDays(-30));
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
        restart();
        assertThat(limits.typed(GUARD)).isEqualTo(NEEDS_APPROVAL);
        desk.pass(Duration.ofHours(1));
        assertThat(limits.typed(GUARD)).isEqualTo(ALLOWED);
    }

    @Test
    void whereNothingCanBeCountedNobodyIsLookedUp() {
        desk.close();
        assertThat(limits.byDocument()).isEqualTo(new LookUpAnswer.Unavailable());
        assertThat(limits.typed(GUARD)).isEqualTo(new LookUpAnswer.Unavailable());
    }
}
