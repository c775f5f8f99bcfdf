package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.Barrier;
import org.greenlane.health.Role;

/// Every state of the parts for devices and data.
final class DataExamples {
    private DataExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("devices", at -> at.show(Tab.DEVICES));
        all.put("devices-faults", at -> {
            at.behind.data.standing = OfficeDays.troubled();
            at.show(Tab.DEVICES);
        });
        all.put("devices-barrier-kept", at -> {
            at.behind.data.standing = OfficeDays.troubled();
            at.show(Tab.DEVICES);
            Screen.fx(() -> at.model.gate().barrierStands(Optional.of(Barrier.KEPT_CLOSED)));
        });
        all.put("devices-none", at -> {
            at.behind.data.standing = OfficeDays.bare();
            at.show(Tab.DEVICES);
        });
        all.put("data", at -> at.show(Tab.DATA));
        all.put("data-technician", at -> at.in(Role.TECHNICIAN));
        all.put("data-running", at -> taking(
                at, new DataRoom.Taking.Running(UpdateStep.TAKING, 61, Optional.of(Duration.ofSeconds(9)))));
        all.put("data-ended", at -> taking(
                at,
                new DataRoom.Taking.Ended(List.of(
                        new DataRoom.Line("trust-list.cose", DataRoom.Outcome.IN_FORCE_ALREADY, ""),
                        new DataRoom.Line("310100-7.glb", DataRoom.Outcome.TAKEN, ""),
                        new DataRoom.Line("310100-5.glb", DataRoom.Outcome.REFUSED, "ROLLBACK")))));
        all.put("data-nothing", at -> taking(at, new DataRoom.Taking.Ended(List.of())));
    }

    private static void taking(Offices at, DataRoom.Taking state) {
        DataModel model = at.show(Tab.DATA).model.tab(Tab.DATA, DataModel.class);
        Screen.fx(() -> {
            model.take("/media/stick");
            at.behind.data.taking.orElseThrow().accept(state);
        });
    }
}
