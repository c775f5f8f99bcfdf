package org.greenlane.desk.supervisor;

import java.util.Map;
import java.util.function.Consumer;
import org.greenlane.desk.Screen;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;

/// Every state in which somebody comes to the desk, or ends a shift.
final class EntranceExamples {
    private EntranceExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("sign-in", EntranceExamples::arrive);
        all.put("sign-in-badge", at -> {
            arrive(at);
            Screen.fx(() -> at.model.scan("GLB:EXAMPLE"));
        });
        all.put("sign-in-guard", at -> {
            at.behind.entrance = new Entrance.NotForGuards();
            arrive(at);
        });
        all.put("sign-in-locked-out", at -> {
            at.behind.entrance = new Entrance.Refused(new SignIn.LockedOut(Offices.NOW.plusSeconds(240)));
            arrive(at);
        });
        all.put("choose-pin", at -> {
            at.behind.entrance = new Entrance.ChoosePin(Offices.CHIEF);
            arrive(at);
        });
        all.put("shift-over", at -> {
            at.in(Role.SUPERVISOR);
            endShift(at);
        });
        all.put("shift-not-signed", at -> {
            at.in(Role.SUPERVISOR).behind.end = new ShiftEnd.NotSigned();
            endShift(at);
        });
        all.put("shift-not-purged", at -> {
            at.in(Role.SUPERVISOR).behind.end = new ShiftEnd.Signed(
                    Offices.NOW, 41_822, "qINS1GRFMWHwdkUeLPEoP4yEMkTBaHGjPBhEJWYjN3o=", Offices.NOTE, false);
            endShift(at);
        });
        all.put("shift-sure", at -> {
            at.in(Role.SUPERVISOR);
            Screen.fx(at.model::endShift);
        });
        all.put("shift-ending", at -> {
            at.in(Role.SUPERVISOR).behind.silent = true;
            endShift(at);
        });
        all.put("checking", at -> {
            arrive(at);
            at.behind.silent = true;
            Screen.fx(() -> at.model.enter("S-01", OfficeExamples.words()));
        });
    }

    private static void arrive(Offices at) {
        Screen.fx(at.model::arrive);
    }

    private static void endShift(Offices at) {
        Screen.fx(() -> {
            at.model.endShift();
            at.model.endShiftNow();
        });
    }
}
