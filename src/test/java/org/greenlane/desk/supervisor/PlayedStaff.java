package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;

/// Five people, of whom one is locked out.
final class PlayedStaff implements StaffRoom {
    final List<String> asked = new ArrayList<>();

    /// Answers nothing.
    boolean silent;

    StaffEnd end = StaffEnd.DONE;
    Optional<List<Member>> members = Optional.of(List.of(
            new Member(Offices.GUARD, Role.GUARD, false, true, Optional.empty(), Set.of(), 0),
            new Member(new OperatorId("G-02"), Role.GUARD, true, false, Optional.empty(), Set.of(Offices.CHIEF), 5),
            new Member(new OperatorId("G-03"), Role.GUARD, false, false, Optional.of(Offices.NOW.plusSeconds(240)), Set.of(), 0),
            new Member(Offices.CHIEF, Role.SUPERVISOR, false, true, Optional.empty(), Set.of(), 0),
            new Member(new OperatorId("T-01"), Role.TECHNICIAN, false, false, Optional.empty(), Set.of(Offices.CHIEF), 3)));

    @Override
    public void list(Consumer<Optional<List<Member>>> told) {
        told.accept(members);
    }

    private void ask(String what, Consumer<StaffEnd> told) {
        asked.add(what);
        if (!silent) {
            told.accept(end);
        }
    }

    @Override
    public void enrol(OperatorId number, Role role, Typed pin, Consumer<StaffEnd> told) {
        pin.wipe();
        ask("enrol " + number + " " + role, told);
    }

    @Override
    public void changeRole(OperatorId number, Role role, Consumer<StaffEnd> told) {
        ask("role " + number + " " + role, told);
    }

    @Override
    public void resetPin(OperatorId number, Typed pin, Consumer<StaffEnd> told) {
        pin.wipe();
        ask("reset " + number, told);
    }

    @Override
    public void dismiss(OperatorId number, Consumer<StaffEnd> told) {
        ask("dismiss " + number, told);
    }

    @Override
    public void giveBadge(OperatorId number, Consumer<Badge> told) {
        asked.add("badge " + number);
        told.accept(new Badge(end, end == StaffEnd.DONE ? "GLB:0123456789ABCDEFGHJKMNPQRSX" : ""));
    }

    @Override
    public void withdrawBadge(OperatorId number, Consumer<StaffEnd> told) {
        ask("withdraw " + number, told);
    }

    @Override
    public void noteDocument(OperatorId number, Consumer<StaffEnd> told) {
        asked.add("document " + number);
    }

    @Override
    public void stopWaiting() {
        asked.add("stop waiting");
    }
}
