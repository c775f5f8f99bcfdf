package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.desk.parts.Answer;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.VerdictLook;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Fault;
import org.greenlane.health.Notice;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Words ENGLISH = Words.of(Language.ENGLISH);
    private static final Words CHINESE = Words.of(Language.CHINESE);

    @Test
    void theGiantWordStandsInBothLanguages() {
        Answer answer = Answer.of(LaneExamples.pass().passage(), CHINESE);
        assertThat(answer.word()).isEqualTo("通行");
        assertThat(answer.companionWord()).isEqualTo("PASS");
        assertThat(answer.look()).isEqualTo(VerdictLook.PASS);
    }

    @Test
    void everyVerdictHasAShapeOfItsOwn() {
        assertThat(List.of(VerdictLook.values())).extracting(VerdictLook::shape).doesNotHaveDuplicates();
        assertThat(List.of(VerdictLook.values())).extracting(VerdictLook::styleClass).doesNotHaveDuplicates();
    }

    @Test
    void theTravelMarkStandsBesideTheVerdict() {
        Answer answer = Answer.of(LaneExamples.passMarked().passage(), ENGLISH);
        assertThat(answer.word()).isEqualTo("PASS");
        assertThat(answer.travelMark()).contains("Travel mark");
        assertThat(Answer.of(LaneExamples.pass().passage(), ENGLISH).travelMark()).isEmpty();
    }

    @Test
    void theWeightiestReasonsAreSpelledOutAndTheFirstSaysWhatToDo() {
        Answer answer = Answer.of(LaneExamples.ask().passage(), ENGLISH);
        assertThat(answer.lines()).containsExactly(
                new Answer.Line("410", ENGLISH.reason(Reason.STATUS_CHANGED), ENGLISH.nextStep(Reason.STATUS_CHANGED)),
                new Answer.Line("402", "Yellow code.", ""));
    }

    @Test
    void noMoreReasonsAreSpelledOutThanAGuardReads() {
        Verdict verdict = new Verdict.Stop(List.of(Reason.RED, Reason.RED, Reason.YELLOW, Reason.CODE_TOO_OLD));
        Answer answer = Answer.of(answered(verdict).passage(), ENGLISH);
        assertThat(answer.lines()).extracting(Answer.Line::number).containsExactly("403", "402");
    }

    @Test
    void anAnnouncementTakesThePlaceOfTheNextStep() {
        Notice notice = new Notice(Map.of("en", "By hand until Monday.", "zh", "周一前人工查验。"));
        Verdict verdict = new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(notice));
        assertThat(Answer.of(answered(verdict).passage(), CHINESE).lines().getFirst().next())
                .isEqualTo("周一前人工查验。");
    }

    @Test
    void anEmptyAnnouncementLeavesTheNextStep() {
        Verdict verdict =
                new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(new Notice(Map.of())));
        assertThat(Answer.of(answered(verdict).passage(), ENGLISH).lines().getFirst().next())
                .isEqualTo(ENGLISH.nextStep(Reason.REGION_NOT_RECOGNISED));
    }

    @Test
    void everybodyOfAGroupHasAnAnswerAndTheGroupATally() {
        Answer answer = Answer.of(LaneExamples.group(3).passage(), ENGLISH);
        assertThat(answer.isGroup()).isTrue();
        assertThat(answer.tally()).contains("2 of 3 may pass");
        assertThat(answer.people()).extracting(Answer.Person::word).containsExactly("PASS", "PASS", "STOP");
        assertThat(answer.people()).extracting(Answer.Person::number).containsExactly("401", "401", "403");
    }

    @Test
    void oneAloneIsNoGroup() {
        Answer answer = Answer.of(LaneExamples.stop().passage(), ENGLISH);
        assertThat(answer.isGroup()).isFalse();
        assertThat(answer.tally()).isEmpty();
    }

    @Test
    void aCountdownRunsFromOneToNothingAndSaysZeroOnlyAtTheEnd() {
        Instant since = Examples.NOW;
        LaneView.Answered view = new LaneView.Answered(
                LaneExamples.pass().passage(), since, Optional.of(since.plusSeconds(2)), false);
        assertThat(Countdown.of(view, since)).contains(new Countdown(1, 2));
        assertThat(Countdown.of(view, since.plusMillis(1000))).contains(new Countdown(0.5, 1));
        assertThat(Countdown.of(view, since.plusMillis(1999)).orElseThrow().seconds()).isEqualTo(1);
        assertThat(Countdown.of(view, since.plusSeconds(9))).contains(new Countdown(0, 0));
        assertThat(Countdown.of(view, since.minusSeconds(9))).contains(new Countdown(1, 2));
    }

    @Test
    void anAnswerThatStaysHasNoCountdown() {
        LaneView.Answered view =
                new LaneView.Answered(LaneExamples.stop().passage(), Examples.NOW, Optional.empty(), true);
        assertThat(Countdown.of(view, Examples.NOW)).isEmpty();
    }

    @Test
    void theFooterSaysWithAShapeAndWordsWhatIsStaleMissingOrBroken() {
        assertThat(FooterChips.of(FooterExamples.stale(), ENGLISH, Examples.NOW)).startsWith(
                new FooterChips.Chip(Drawing.BAD, "Statuses out of date, 26 h old", StatusChip.State.BAD),
                new FooterChips.Chip(Drawing.BAD, "No trust list", StatusChip.State.BAD),
                new FooterChips.Chip(Drawing.GOOD, "Camera OK", StatusChip.State.GOOD));
        assertThat(FooterChips.of(FooterExamples.broken(Fault.Kind.CAMERA_LOST), ENGLISH, Examples.NOW))
                .contains(new FooterChips.Chip(Drawing.BAD, "Camera not working", StatusChip.State.WARNING));
    }

    private static LaneView.Answered answered(Verdict verdict) {
        return LaneExamples.answered(verdict, List.of(PersonResult.nobody(verdict)), 10, true);
    }

    @Test
    void nobodyOfUnknownNameIsNamed() {
        Answer answer = Answer.of(answered(new Verdict.AskStaff(Reason.UNREADABLE)).passage(), ENGLISH);
        assertThat(answer.people().getFirst().name()).isEmpty();
        assertThat(answer.travelMark()).isEmpty();
    }
}
