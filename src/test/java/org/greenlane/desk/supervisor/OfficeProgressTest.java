package org.greenlane.desk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.UpdateStep;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

/// What goes on at the supervisor's desk tells how far it is, and can be stopped.
class OfficeProgressTest extends AtTheOffice {
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
}
