package org.greenlane.desk.assisted;

import org.greenlane.desk.parts.Answer;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.VerdictLook;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Settlement;
import org.greenlane.lane.procedure.Outcome;

/// How staff settled what the station had no pass for.
final class SettledSheet {
    private SettledSheet() {}

    static Sheet of(AssistedView.Settled view, Kit kit) {
        Answer answer = Answer.of(view.passage(), kit.common());
        return switch (view.settlement()) {
            case Settlement.Overridden(var approver, var reason) ->
                AnswerSheet.settled(
                        view, through(answer, kit), kit.words().bySupervisor(approver, reason), kit);
            case Settlement.PartPassed(var people) ->
                AnswerSheet.settled(view, answer, kit.words().partThrough(people.size()), kit);
            case Settlement.ProcedureEnded(Outcome outcome) ->
                AnswerSheet.settled(
                        view,
                        ended(answer, outcome, kit),
                        kit.words().outcome(outcome.kind()),
                        kit);
        };
    }

    private static Answer ended(Answer answer, Outcome outcome, Kit kit) {
        return switch (outcome.kind()) {
            case PASS_ONCE, SLIP -> through(answer, kit);
            case ASK_SUPERVISOR, FEVER_CLINIC -> with(answer, VerdictLook.ASK, AssistedPhrase.NOT_THROUGH, kit);
            case STOP -> with(answer, VerdictLook.STOP, AssistedPhrase.STOPPED, kit);
        };
    }

    private static Answer through(Answer answer, Kit kit) {
        return with(answer.withoutNextStep(), VerdictLook.PASS, AssistedPhrase.LET_THROUGH, kit);
    }

    private static Answer with(Answer answer, VerdictLook look, AssistedPhrase word, Kit kit) {
        return new Answer(
                look,
                kit.say(word),
                AssistedWords.of(kit.language().companion()).say(word),
                answer.travelMark(),
                answer.people(),
                answer.lines(),
                answer.tally(),
                answer.record(),
                answer.certificate(),
                answer.rule());
    }
}
