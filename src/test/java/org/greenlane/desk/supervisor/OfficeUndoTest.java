package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.StaffModel.Look;
import org.greenlane.desk.supervisor.StaffModel.Question;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.greenlane.health.Role;
import org.greenlane.lane.assisted.Typed;
import org.junit.jupiter.api.Test;

/// What is taken back at the supervisor's desk, what is asked first because it cannot be, and what can be stopped.
class OfficeUndoTest {
    private final Offices office = new Offices(Language.ENGLISH).in(Role.SUPERVISOR);

    private static Typed pin() {
        return new Typed("402819".toCharArray());
    }

    private <T extends TabModel> T open(Tab tab, Class<T> kind) {
        office.model.choose(tab);
        return office.model.tab(tab, kind);
    }

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
    void whatIsLookedAtBeforeAnExportTellsHowFarItIsAndIsStoppedByGoingBack() {
        Screen.fx(() -> {
            ExportModel export = open(Tab.EXPORT, ExportModel.class);
            ExportState.Running half = new ExportState.Running(250_000, 500_000, Optional.of(Duration.ofSeconds(2)));
            office.behind.exports.preview = half;
            export.choose(ExportWish.Range.TODAY);
            export.choose("/media/stick");
            assertThat(export.step()).isEqualTo(new ExportModel.Step.Previewing("/media/stick", Optional.of(half)));
            export.back();
            assertThat(export.step()).isEqualTo(new ExportModel.Step.ChoosingFolder());
            assertThat(office.behind.exports.stops).isEqualTo(1);
            export.choose("/media/stick");
            office.model.lock();
            assertThat(office.behind.exports.stops).isEqualTo(2);
        });
    }

    @Test
    void whatAStoppedLookStillTellsIsNoAnswerToTheNextOne() {
        Screen.fx(() -> {
            ExportModel export = open(Tab.EXPORT, ExportModel.class);
            ExportState.Running half = new ExportState.Running(1, 2, Optional.empty());
            office.behind.exports.preview = half;
            export.choose(ExportWish.Range.TODAY);
            export.choose("/media/first");
            var late = office.behind.exports.looking.orElseThrow();
            export.back();
            export.choose("/media/second");
            late.accept(new ExportState.Preview(List.of(), List.of(), 0, 0));
            assertThat(export.step()).isEqualTo(new ExportModel.Step.Previewing("/media/second", Optional.of(half)));
        });
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
    void whatGoesOnIsThereAgainWithItsStopForWhoeverLookedElsewhere() {
        Screen.fx(() -> {
            ExportModel export = open(Tab.EXPORT, ExportModel.class);
            export.choose(ExportWish.Range.TODAY);
            export.choose("/media/stick");
            export.export("/media/stick");
            DataModel data = open(Tab.DATA, DataModel.class);
            data.take("/media/stick");
            office.model.choose(Tab.EXPORT);
            office.behind.exports.running.orElseThrow().accept(new ExportState.Running(1, 2, Optional.empty()));
            assertThat(export.step())
                    .isEqualTo(new ExportModel.Step.Exporting(new ExportState.Running(1, 2, Optional.empty())));
            export.stop();
            assertThat(office.behind.exports.stops).isEqualTo(1);
            DataRoom.Taking half = new DataRoom.Taking.Running(UpdateStep.TAKING, 50, Optional.empty());
            office.behind.data.taking.orElseThrow().accept(half);
            office.model.choose(Tab.DATA);
            assertThat(data.look()).isEqualTo(new DataModel.Look.TakingIn(half));
            office.model.lock();
            assertThat(export.step()).isEqualTo(new ExportModel.Step.ChoosingRange());
            assertThat(data.look()).isEqualTo(new DataModel.Look.AtData());
        });
    }

    @Test
    void aSearchOfALongLogGoesOnByItselfTellsHowFarItIsAndCanBeStopped() {
        Screen.fx(() -> {
            LogModel log = open(Tab.LOG, LogModel.class);
            office.behind.log.slow = true;
            log.seek(LogQuery.ALL.withReason(Optional.of(Reason.STATUSES_STALE)));
            var entries = office.behind.log.entries;
            office.behind.log.tell(new LogAnswer.Page(List.of(), 490_000, true, 1));
            office.behind.log.tell(new LogAnswer.Page(entries.subList(0, 2), 400_000, true, 1));
            assertThat(office.behind.log.from).containsSubsequence(Long.MAX_VALUE, 490_000L, 400_000L);
            LogProgress progress = log.progress().orElseThrow();
            assertThat(progress.done()).isEqualTo(90_000);
            assertThat(progress.of()).isEqualTo(489_999);
            assertThat(((LogAnswer.Page) log.answer().orElseThrow()).entries()).hasSize(2);
            var late = office.behind.log.searching.orElseThrow();
            log.stop();
            late.accept(new LogAnswer.Page(entries.subList(2, 4), 300_000, true, 1));
            assertThat(((LogAnswer.Page) log.answer().orElseThrow()).entries()).hasSize(2);
            log.older();
            assertThat(office.behind.log.from).endsWith(400_000L);
        });
    }

    @Test
    void whatDoesNotFitOnThePageStandsOnTheNextOne() {
        var entries = office.behind.log.entries;
        LogAnswer.Page all = new LogAnswer.Page(entries.subList(4, 9), 41_000, true, 1).after(entries.subList(0, 4));
        assertThat(all.entries()).isEqualTo(entries.subList(0, 7));
        assertThat(all.next()).isEqualTo(entries.get(6).number());
        assertThat(all.partly()).isFalse();
    }

    @Test
    void theRestOfASearchIsToldByHowLongItTookSoFar() {
        List<Instant> now = new ArrayList<>(List.of(Offices.NOW));
        LogProgress first = LogProgress.begin(now::getFirst).at(500_001, 1);
        assertThat(first.left()).isEmpty();
        now.set(0, Offices.NOW.plusSeconds(2));
        assertThat(first.at(400_001, 1).left()).contains(Duration.ofSeconds(8));
    }

    @Test
    void aSearchThatWasPutAwayIsTakenUpAgainButNoneOfAPerson() {
        LogQuery stale = LogQuery.ALL.withReason(Optional.of(Reason.STATUSES_STALE));
        Screen.fx(() -> {
            LogModel log = open(Tab.LOG, LogModel.class);
            log.seek(stale);
            office.model.choose(Tab.TODAY);
            office.model.choose(Tab.LOG);
            assertThat(log.query()).isEqualTo(stale);
            log.clear();
            assertThat(log.query()).isEqualTo(LogQuery.ALL);
            log.seek(log.putAway().orElseThrow());
            assertThat(log.query()).isEqualTo(stale);
            log.seek(LogQuery.ALL.ofPerson(true));
            log.clear();
            assertThat(log.putAway()).isEmpty();
            log.seek(LogQuery.ALL.ofPerson(true));
            office.model.choose(Tab.TODAY);
            office.model.choose(Tab.LOG);
            assertThat(log.query()).isEqualTo(LogQuery.ALL);
        });
    }

    @Test
    void aDayThatIsStillCountedIsAskedForAgainAtOnce() {
        office.behind.today = OfficeDays.counting();
        office.behind.thenToday = Optional.of(OfficeDays.busyDay());
        Screen.fx(() -> office.model.choose(Tab.LOG));
        Screen.fx(() -> office.model.choose(Tab.TODAY));
        assertThat(office.model.tab(Tab.TODAY, TodayModel.class).answer().orElseThrow().uncounted()).isZero();
    }

    @Test
    void aPinThatIsBeingLookedAtIsSaid() {
        Offices other = new Offices(Language.ENGLISH);
        other.behind.silent = true;
        Screen.fx(() -> {
            other.model.arrive();
            other.model.scan("GLB:EXAMPLE");
            other.model.enter("GLB:EXAMPLE", pin());
        });
        assertThat(other.model.checking()).isTrue();
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
