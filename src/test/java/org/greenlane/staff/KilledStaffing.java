package org.greenlane.staff;

import java.nio.file.Path;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// The process that [StaffKillTest] kills: takes people on and says how many once each is acknowledged, and tries wrong
/// PINs meanwhile.
public final class KilledStaffing {
    private KilledStaffing() {}

    public static void main(String[] args) throws Exception {
        try (StaffDesk desk = new StaffDesk(Path.of(args[0]))) {
            if (desk.book().isEmpty()) {
                desk.must(desk.roster().enrolFirst(StaffDesk.CHIEF, StaffDesk.pin(StaffDesk.CHIEF_PIN)));
            }
            desk.signIn(StaffDesk.CHIEF, StaffDesk.CHIEF_PIN);
            while (true) {
                int next = desk.roster().members().size();
                desk.must(desk.roster()
                        .enrol(StaffDesk.CHIEF, new OperatorId("G-" + next), Role.GUARD, StaffDesk.pin(StaffDesk.GUARD_PIN)));
                System.out.println(next);
                System.out.flush();
            }
        }
    }
}
