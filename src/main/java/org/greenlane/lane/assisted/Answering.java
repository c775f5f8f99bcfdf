package org.greenlane.lane.assisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.assisted.AssistedView.Answered;
import org.greenlane.lane.assisted.AssistedView.Settled;
import org.greenlane.lane.assisted.AssistedView.Trouble;
import org.greenlane.lane.procedure.Outcome;

/// The answer and what can be done about it.
final class Answering {
    private final Desk desk;

    Answering(Desk desk) {
        this.desk = desk;
    }

    /// Takes an answer that has been recorded.
    ///
    /// @return false if it could not be recorded, which the screen says
    boolean take(Passage passage) {
        boolean taken = takeAgain(passage);
        if (taken) {
            desk.count(Counts.HELPED);
        }
        return taken;
    }

    /// Takes another answer for somebody who has been answered before.
    boolean takeAgain(Passage passage) {
        if (passage.number() <= 0) {
            desk.fail(Trouble.LOG_NOT_WRITABLE);
            return false;
        }
        desk.person().answered(passage);
        return true;
    }

    /// Records that the person is here and was not looked up.
    boolean withoutLookUp(Visit person) {
        Passage passage =
                desk.ports().withoutLookUp().record(person.assistance(desk.operator(), Optional.empty()));
        if (Tally.passing(passage).isEmpty()) {
            return take(passage);
        }
        throw new IllegalStateException("nobody passes unseen");
    }

    /// Lets people through who all pass.
    void letPass() {
        Visit person = desk.person();
        if (Tally.allPass(person.answered())) {
            desk.openForAll(person);
        }
    }

    /// Shows the answer, or how it was settled.
    void show() {
        Visit person = desk.person();
        Passage passage = person.answered();
        if (person.settlement().isPresent()) {
            Settlement how = person.settlement().get();
            desk.show(new Settled(passage, how, steps(person, how), desk.now(), desk.answerEnds()));
        } else {
            desk.show(new Answered(
                    passage, Tally.of(passage), steps(person), desk.now(), desk.answerEnds()));
        }
    }

    /// Where nobody is left to be helped, the next step is to let them go; where some pass, to let those through.
    private static List<Step> steps(Visit person) {
        if (person.through().size() == person.answered().people().size()) {
            return List.of(Step.DONE, Step.BRING);
        }
        List<Step> steps = new ArrayList<>();
        if (!person.passing().isEmpty()) {
            steps.add(Step.LET_PART_PASS);
        }
        boolean stopped = person.answered().verdict() instanceof Verdict.Stop;
        // Who is stopped is not asked but kept at a distance, and a supervisor called: the plainest step is what the slip says.
        steps.addAll(stopped ? List.of(Step.SUPERVISOR, Step.PROCEDURE) : List.of(Step.PROCEDURE, Step.SUPERVISOR));
        steps.addAll(List.of(Step.DONE, Step.BRING));
        boolean unsettled = person.settlement().isEmpty();
        if (unsettled && person.answered().wanted().filter(Answering::maySayStaff).isPresent()) {
            // Not the first: nobody is let through by a key that was pressed in haste.
            steps.add(steps.indexOf(Step.PROCEDURE) + 1, Step.COMPARED);
        }
        return steps;
    }

    private static boolean maySayStaff(Wanted wanted) {
        return wanted instanceof Wanted.Document(boolean orStaff, _) && orStaff;
    }

    private static List<Step> steps(Visit person, Settlement how) {
        List<Step> steps = new ArrayList<>(steps(person));
        boolean supervisor = how instanceof Settlement.ProcedureEnded(Outcome outcome)
                && outcome.kind() == Outcome.Kind.ASK_SUPERVISOR;
        Step first = supervisor ? Step.SUPERVISOR : Step.DONE;
        steps.remove(first);
        steps.addFirst(first);
        return steps;
    }
}
