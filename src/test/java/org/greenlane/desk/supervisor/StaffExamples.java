package org.greenlane.desk.supervisor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenlane.desk.Screen;
import org.greenlane.health.Role;

/// Every state of the part that keeps the staff.
final class StaffExamples {
    private StaffExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("staff", StaffExamples::staff);
        all.put("staff-unreadable", at -> {
            at.behind.staff.members = Optional.empty();
            staff(at);
        });
        all.put("staff-member", at -> look(at, StaffModel.Look.AtMember::new));
        all.put("staff-member-new", at -> Screen.fx(() -> {
            StaffModel model = staff(at);
            model.look(new StaffModel.Look.AtMember(at.behind.staff.members.orElseThrow().getLast()));
        }));
        all.put("staff-role", at -> look(at, member -> new StaffModel.Look.ChoosingRole(Optional.of(member))));
        all.put("staff-enrolling", at -> look(at, _ -> new StaffModel.Look.Enrolling(Role.GUARD, "")));
        all.put("staff-reset", at -> look(at, StaffModel.Look.ResettingPin::new));
        for (StaffModel.Question question : StaffModel.Question.values()) {
            all.put("staff-ask-" + question, at -> look(at, member -> new StaffModel.Look.Asking(member, question)));
        }
        all.put("staff-own-role", at -> look(at, member -> new StaffModel.Look.GivingUp(member, Role.GUARD)));
        all.put("staff-working", at -> Screen.fx(() -> {
            at.behind.staff.silent = true;
            StaffModel model = staff(at);
            model.enrol("G-77", Role.GUARD, OfficeExamples.words());
        }));
        all.put("staff-enrolled", at -> Screen.fx(() -> staff(at).enrol("G-77", Role.GUARD, OfficeExamples.words())));
        all.put("staff-document", at -> look(at, StaffModel.Look.AwaitingDocument::new));
        all.put("staff-badge", at -> Screen.fx(() -> staff(at).giveBadge(at.behind.staff.members.orElseThrow().getFirst())));
        for (StaffRoom.StaffEnd end : StaffRoom.StaffEnd.values()) {
            all.put("staff-end-" + end, at -> Screen.fx(() -> {
                at.behind.staff.end = end;
                staff(at).changeRole(at.behind.staff.members.orElseThrow().getFirst(), Role.SUPERVISOR);
            }));
        }
    }

    private static StaffModel staff(Offices at) {
        return at.show(Tab.STAFF).model.tab(Tab.STAFF, StaffModel.class);
    }

    private static void look(Offices at, Function<StaffRoom.Member, StaffModel.Look> look) {
        StaffRoom.Member member = at.behind.staff.members.orElseThrow().getFirst();
        Screen.fx(() -> staff(at).look(look.apply(member)));
    }
}
