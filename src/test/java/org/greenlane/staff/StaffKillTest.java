package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.greenlane.ledger.KilledProgram;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StaffKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 23, 2, 60};

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void nobodyWhoWasTakenOnIsLostWhenTheStationIsKilled() throws Exception {
        int enrolled = 0;
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            int last = (int) KilledProgram.workUntilKilled(KilledStaffing.class, folder, enrolled + enough);
            try (StaffDesk desk = new StaffDesk(folder)) {
                int guards = desk.roster().members().size() - 1;
                assertThat(guards).isBetween(last, last + 1);
                OperatorId newest = new OperatorId("G-" + last);
                assertThat(desk.signIn(newest, StaffDesk.GUARD_PIN)).isEqualTo(new SignIn.Welcome(newest, Role.GUARD, true));
                enrolled = guards;
            }
        }
    }
}
