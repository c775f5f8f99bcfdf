package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.TextFiles;
import org.greenlane.health.Barrier;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Role;
import org.greenlane.health.SearchReason;
import org.greenlane.health.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the supervisor's desk shows and forgets, without a window.
class OfficeModelTest {
    private final Offices office = new Offices(Language.ENGLISH);

    private static Typed pin() {
        return new Typed("402819".toCharArray());
    }

    @Test
    void aSupervisorSeesEveryPartATechnicianDevicesAndDataAndAGuardNone() {
        office.in(Role.SUPERVISOR);
        assertThat(office.model.tabs()).containsExactly(Tab.values());
        Screen.fx(office.model::leave);
        office.in(Role.TECHNICIAN);
        assertThat(office.model.tabs()).containsExactly(Tab.DEVICES, Tab.DATA);
        Screen.fx(() -> office.model.choose(Tab.LOG));
        assertThat(office.model.place()).isEqualTo(new Place.AtWork(Offices.CHIEF, Role.TECHNICIAN, Tab.DEVICES));
        Screen.fx(office.model::leave);
        office.in(Role.GUARD);
        assertThat(office.model.place()).isInstanceOf(Place.SigningIn.class);
        assertThat(office.model.notice()).contains(new Notice.NotForGuards());
    }

    @Test
    void theLaneIsClosedByWhoeverHasSignedInAndByNobodyElse() {
        Screen.fx(() -> office.model.gate().closeLane(true));
        assertThat(office.behind.asked).isEmpty();
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> office.model.gate().closeLane(true));
        assertThat(office.behind.asked).contains("close the lane");
    }

    @Test
    void aSupervisorLetsPeoplePassABarrierThatIsKeptClosedAndNobodyElseDoes() {
        Screen.fx(() -> office.model.gate().barrierStands(Optional.of(Barrier.KEPT_CLOSED)));
        Screen.fx(() -> office.model.gate().keepBarrier(false));
        office.in(Role.TECHNICIAN);
        Screen.fx(() -> office.model.gate().keepBarrier(false));
        assertThat(office.behind.asked).containsExactly("arrive");
        Screen.fx(office.model::leave);
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> office.model.gate().keepBarrier(false));
        assertThat(office.behind.asked).containsOnlyOnce("release the barrier");
    }

    @Test
    void theBarrierIsKeptClosedByWhoeverHasSignedIn() {
        Screen.fx(() -> office.model.gate().keepBarrier(true));
        assertThat(office.behind.asked).isEmpty();
        office.in(Role.TECHNICIAN);
        Screen.fx(() -> office.model.gate().keepBarrier(true));
        assertThat(office.behind.asked).containsOnlyOnce("keep the barrier closed");
    }

    @Test
    void nothingStaysOnceItIsLockedAndLateAnswersAreForNobody() {
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> {
            office.model.choose(Tab.LOG);
            LogModel log = office.model.tab(Tab.LOG, LogModel.class);
            log.searchPerson(SearchReason.ORDER);
            var late = office.behind.log.waiting.orElseThrow();
            office.model.lock();
            late.accept(LogBook.PersonAnswer.KNOWN);
            assertThat(log.answer()).isEmpty();
            assertThat(log.query()).isEqualTo(LogQuery.ALL);
        });
        assertThat(office.model.place()).isEqualTo(new Place.Away());
        assertThat(office.model.tab(Tab.TODAY, TodayModel.class).answer()).isEmpty();
        assertThat(office.behind.log.forgotten).isPositive();
    }

    @Test
    void aPersonIsSearchedOnlyOnceADocumentLiesOnTheReader() {
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> {
            office.model.choose(Tab.LOG);
            LogModel log = office.model.tab(Tab.LOG, LogModel.class);
            log.searchPerson(SearchReason.COMPLAINT);
            assertThat(office.behind.log.queries).noneMatch(LogQuery::ofPerson);
            office.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.KNOWN);
            assertThat(office.behind.log.queries.getLast().ofPerson()).isTrue();
            assertThat(log.back()).isTrue();
            assertThat(office.behind.log.forgotten).isEqualTo(1);
        });
    }

    @Test
    void whatIsPersonalLeavesOnlyBehindASecondSupervisor() {
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> {
            office.model.choose(Tab.EXPORT);
            ExportModel export = office.model.tab(Tab.EXPORT, ExportModel.class);
            export.choose(ExportWish.Range.TODAY);
            export.choose(Content.PERSONAL);
            export.formChosen();
            assertThat(export.step()).isEqualTo(new ExportModel.Step.Approving());
            office.behind.exports.approval = ExportRoom.Approval.SAME_PERSON;
            export.approve("S-01", pin());
            assertThat(export.step()).isEqualTo(new ExportModel.Step.Approving());
            assertThat(export.objection()).contains(ExportRoom.Approval.SAME_PERSON);
            office.behind.exports.approval = ExportRoom.Approval.AGREED;
            export.approve("S-02", pin());
            assertThat(export.step()).isEqualTo(new ExportModel.Step.ChoosingFolder());
        });
    }

    @Test
    void aRoleCanBeTakenBackAndADismissalCannot() {
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> {
            office.model.choose(Tab.STAFF);
            StaffModel staff = office.model.tab(Tab.STAFF, StaffModel.class);
            StaffRoom.Member guard = office.behind.staff.members.orElseThrow().getFirst();
            staff.changeRole(guard, Role.TECHNICIAN);
            staff.undo(staff.undo().orElseThrow());
            assertThat(office.behind.staff.asked).containsExactly("role G-01 TECHNICIAN", "role G-01 GUARD");
            staff.answer(new StaffModel.Look.Asking(guard, StaffModel.Question.DISMISS));
            assertThat(staff.undo()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void aBackupWhoseKeyLiesOpenIsMadeUnderAPassphraseThatWasTypedTwice() {
        office.in(Role.TECHNICIAN);
        Screen.fx(() -> {
            office.model.choose(Tab.DATA);
            DataModel data = office.model.tab(Tab.DATA, DataModel.class);
            data.backUp();
            BackupModel backup = data.backup();
            backup.choose("/media/stick");
            assertThat(backup.step()).isEqualTo(new BackupModel.Step.GivingPassphrase("/media/stick"));
            Typed first = new Typed("correct-horse-battery".toCharArray());
            Typed other = new Typed("correct-horse-cattery".toCharArray());
            backup.give("/media/stick", first, other);
            assertThat(backup.objection()).contains(BackupModel.Objection.DIFFERENT);
            assertThat(first.symbols()).containsOnly('\0');
            assertThat(other.symbols()).containsOnly('\0');
            backup.give("/media/stick", pin(), pin());
            assertThat(backup.objection()).contains(BackupModel.Objection.SHORT);
            Typed again = new Typed("correct-horse-battery".toCharArray());
            backup.give("/media/stick", new Typed("correct-horse-battery".toCharArray()), again);
            assertThat(again.symbols()).containsOnly('\0');
            assertThat(office.behind.backups.asked)
                    .containsExactly("/media/stick", "/media/stick 402819", "/media/stick correct-horse-battery");
            backup.stop();
            assertThat(office.behind.backups.stops).isEqualTo(1);
            assertThat(office.model.place()).isEqualTo(new Place.AtWork(Offices.CHIEF, Role.TECHNICIAN, Tab.DATA));
            office.behind.backups.running.orElseThrow().accept(new BackupState.Stopped());
            assertThat(backup.step())
                    .isEqualTo(new BackupModel.Step.Working("/media/stick", new BackupState.Stopped()));
            assertThat(data.back()).isTrue();
            assertThat(data.look()).isEqualTo(new DataModel.Look.AtData());
        });
    }

    @Test
    void aBackupGoesOnWhenTheDeskLocksAndWhatIsToldOfItThenIsForNobody() {
        office.in(Role.SUPERVISOR);
        Screen.fx(() -> {
            office.model.choose(Tab.DATA);
            DataModel data = office.model.tab(Tab.DATA, DataModel.class);
            data.backUp();
            Typed one = new Typed("correct-horse-battery".toCharArray());
            data.backup().give("/media/stick", one, new Typed(one.symbols().clone()));
            var late = office.behind.backups.running.orElseThrow();
            office.model.lock();
            late.accept(new BackupState.Made("/media/stick/one.glbackup", 1, 1, "00"));
            assertThat(office.behind.backups.stops).isZero();
            assertThat(data.backup().step()).isEqualTo(new BackupModel.Step.ChoosingFolder());
            assertThat(office.model.place()).isEqualTo(new Place.Away());
        });
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,Undone · 990100 · Railway station", "CHINESE,已撤销 · 990100 · 车站", "KOREAN,되돌림 · 990100 · 역"})
    void whatAStationWasChangedToIsSaidInThisLanguage(Language language, String said) {
        Event.StationChanged change = (Event.StationChanged) LogExamples.changed(true, "zh").event();

        assertThat(SupervisorWords.of(language).entry().stationChange(change, 8)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,data from stick · new look-up key,data from nowhere",
        "CHINESE,数据来自 stick · 新查询密钥,不再自取数据",
        "KOREAN,자료 출처 stick · 새 조회 키,자료 출처 없음"
    })
    void whatElseWasChangedIsSaidInThisLanguage(Language language, String both, String nowhere) {
        EntryWords words = SupervisorWords.of(language).entry();
        assertThat(words.also(new Event.StationChanged.Also(Optional.of("/media/stick"), true))).isEqualTo(both);
        assertThat(words.also(new Event.StationChanged.Also(Optional.of(""), false))).isEqualTo(nowhere);
        assertThat(words.also(Event.StationChanged.Also.NOTHING)).isEmpty();
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders() throws IOException {
        TextFiles.assertSameKeysWithTheSamePlaceholders("supervisor");
    }

    @ParameterizedTest
    @EnumSource
    void everyPhraseIsThereInThisLanguage(Language language) {
        SupervisorWords words = SupervisorWords.of(language);
        assertThat(Arrays.stream(SupervisorPhrase.values()).map(words::say).collect(Collectors.toSet()))
                .doesNotContain("");
        assertThat(Arrays.stream(LogKind.values()).map(words.log()::kind)).doesNotHaveDuplicates();
        for (CodeKind kind : CodeKind.values()) {
            assertThat(words.entry().shown(kind)).isNotBlank();
        }
        for (var kind : Event.Staffing.Kind.values()) {
            assertThat(words.entry().staffing(kind)).isNotBlank();
        }
        for (var kind : Event.StaffChanged.Kind.values()) {
            assertThat(words.entry().change(kind)).isNotBlank();
        }
        for (String field : List.of("PROFILE", "BEGINS", "ALSO")) {
            assertThat(words.entry().field(field)).isNotBlank();
        }
        for (LogBook.PersonAnswer answer : LogBook.PersonAnswer.values()) {
            assertThat(answer == LogBook.PersonAnswer.KNOWN ? "–" : words.log().person(answer)).isNotBlank();
        }
        for (ExportRoom.Approval answer : ExportRoom.Approval.values()) {
            assertThat(answer == ExportRoom.Approval.AGREED ? "–" : words.export().approval(answer)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesOfTheStationAreToldApartInOneLine(Language language) {
        SupervisorWords words = SupervisorWords.of(language);
        List<String> lines = Stream.of(
                        LogExamples.changed(false, "zh"), LogExamples.changed(false, "ko"), LogExamples.changed(true, "zh"))
                .map(entry -> LogLines.gist(entry, words))
                .toList();
        assertThat(lines).doesNotHaveDuplicates().allSatisfy(line -> assertThat(line).contains("station-gate", "3"));
    }
}
