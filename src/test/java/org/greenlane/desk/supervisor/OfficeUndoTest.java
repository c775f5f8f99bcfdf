package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.StaffModel.Look;
import org.greenlane.desk.supervisor.StaffModel.Question;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.junit.jupiter.api.Test;

/// What is taken back at the supervisor's desk, and what is asked first because it cannot be.
class OfficeUndoTest extends AtTheOffice {
    @Test
    void aShiftEndsOnlyOnceItIsMeant() {
        Screen.fx(() -> {
            office.model.endShift();
            assertThat(office.behind.asked).doesNotContain("end the shift");
            office.model.back();
            office.model.endShiftNow();
            assertThat(office.behind.asked).doesNotContain("end the shift");
            assertThat(office.model.place()).isEqualTo(new Place.AtWork(Offices.CHIEF, Role.SUPERVISOR, Tab.TODAY));
            office.model.endShift();
            office.model.endShiftNow();
            office.model.endShiftNow();
        });
        assertThat(office.behind.asked).containsOnlyOnce("end the shift");
        assertThat(office.model.place()).isInstanceOf(Place.ShiftOver.class);
    }

    @Test
    void whatEndsABadgeIsAskedFirstAndAFirstBadgeCanBeTakenBack() {
        Screen.fx(() -> {
            StaffModel staff = open(Tab.STAFF, StaffModel.class);
            StaffRoom.Member bare = office.behind.staff.members.orElseThrow().get(1);
            staff.giveBadge(bare);
            assertThat(staff.look()).isInstanceOf(Look.ShowingBadge.class);
            staff.back();
            staff.undo(staff.undo().orElseThrow());
            assertThat(office.behind.staff.asked).containsExactly("badge G-02", "withdraw G-02");
            StaffRoom.Member holder = office.behind.staff.members.orElseThrow().getFirst();
            staff.answer(new Look.Asking(holder, Question.REPLACE_BADGE));
            assertThat(staff.undo()).isEmpty();
        });
    }

    @Test
    void whoeverWasTakenOnByMistakeIsNotStaffAnyMore() {
        Screen.fx(() -> {
            StaffModel staff = open(Tab.STAFF, StaffModel.class);
            staff.enrol("G-77", Role.GUARD, pin());
            assertThat(staff.undo()).contains(new StaffModel.Undo.Enrolled(new OperatorId("G-77")));
            office.model.choose(Tab.TODAY);
            office.model.choose(Tab.STAFF);
            staff.undo(staff.undo().orElseThrow());
            assertThat(office.behind.staff.asked).containsExactly("enrol G-77 GUARD", "dismiss G-77");
            assertThat(staff.undo()).isEmpty();
        });
    }

    @Test
    void aSecondTouchWhileAChangeIsMadeAsksForNothing() {
        Screen.fx(() -> {
            StaffModel staff = open(Tab.STAFF, StaffModel.class);
            office.behind.staff.silent = true;
            StaffRoom.Member guard = office.behind.staff.members.orElseThrow().getFirst();
            Look.Asking asked = new Look.Asking(guard, Question.DISMISS);
            staff.answer(asked);
            staff.answer(asked);
            assertThat(staff.working()).isTrue();
            assertThat(office.behind.staff.asked).containsExactly("dismiss G-01");
        });
    }

    @Test
    void anIncidentIsWrittenDownOnceHoweverOftenItIsTouched() {
        Screen.fx(() -> {
            IncidentsModel incidents = open(Tab.INCIDENTS, IncidentsModel.class);
            office.behind.incidents.silent = true;
            incidents.write(new IncidentsModel.Look.Writing(IncidentKind.OTHER, Optional.empty()), "", "A bag stood alone");
            incidents.write(new IncidentsModel.Look.Writing(IncidentKind.OTHER, Optional.empty()), "", "A bag stood alone");
        });
        assertThat(office.behind.incidents.all).hasSize(1);
    }

    @Test
    void whatIsWrongInAnIncidentIsSetRightByAnotherThatNamesIt() {
        Screen.fx(() -> {
            IncidentsModel incidents = open(Tab.INCIDENTS, IncidentsModel.class);
            IncidentsModel.Look.Writing first = new IncidentsModel.Look.Writing(IncidentKind.DISPUTE, Optional.empty());
            incidents.write(first, "41805", "Two men pushed each other");
            IncidentBook.Incident wrong = office.behind.incidents.all.getFirst();
            incidents.write(new IncidentsModel.Look.Writing(wrong.kind(), Optional.of(wrong)), "41805", "It was three");
        });
        IncidentBook.Incident right = office.behind.incidents.all.getFirst();
        assertThat(right.note()).isEqualTo("№ 41830: It was three");
        assertThat(right.passage()).contains(41_805L);
        assertThat(office.behind.incidents.all).hasSize(2);
    }

    @Test
    void aNumberThatWasTypedStaysWhereThePinIsNotTaken() {
        Screen.fx(() -> {
            StaffModel staff = open(Tab.STAFF, StaffModel.class);
            office.behind.staff.end = StaffRoom.StaffEnd.PIN_TRIVIAL;
            staff.look(new Look.Enrolling(Role.GUARD, ""));
            staff.enrol("G-77", Role.GUARD, pin());
            assertThat(staff.look()).isEqualTo(new Look.Enrolling(Role.GUARD, "G-77"));
            assertThat(staff.undo()).isEmpty();
        });
    }

    @Test
    void noTwoFailuresHaveTheSameCode() {
        List<String> codes = new ArrayList<>();
        for (ExportState.Why why : ExportState.Why.values()) {
            codes.add(why.code());
        }
        for (BackupState.Why why : BackupState.Why.values()) {
            codes.add(why.code());
        }
        for (StaffRoom.StaffEnd end : StaffRoom.StaffEnd.values()) {
            codes.add(end.code());
        }
        for (ExportRoom.Approval approval : ExportRoom.Approval.values()) {
            codes.add(approval.code());
        }
        for (LogBook.PersonAnswer answer : LogBook.PersonAnswer.values()) {
            codes.add(answer.code());
        }
        for (IncidentBook.Noted noted : IncidentBook.Noted.values()) {
            codes.add(noted.code());
        }
        for (DeskTrouble trouble : DeskTrouble.values()) {
            codes.add(trouble.code());
        }
        codes.removeIf(String::isEmpty);
        assertThat(codes).hasSizeGreaterThan(45).doesNotHaveDuplicates().allMatch(code -> code.matches("D-\\d{3}"));
    }
}
