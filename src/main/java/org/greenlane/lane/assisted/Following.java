package org.greenlane.lane.assisted;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Event;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView.Confirming;
import org.greenlane.lane.assisted.AssistedView.Given;
import org.greenlane.lane.assisted.AssistedView.InProcedure;
import org.greenlane.lane.assisted.AssistedView.SlipReady;
import org.greenlane.lane.assisted.AssistedView.Trouble;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.Procedure;
import org.greenlane.lane.procedure.Question;

/// Leads staff through the site's own procedure, one question at a time, to an outcome that they confirm.
final class Following {
    /// Whoever the station has an answer of this kind for is let through by no procedure.
    private static final Set<Reason> BARRED = EnumSet.of(
            Reason.RED,
            Reason.STATUS_REVOKED,
            Reason.CODE_REVOKED,
            Reason.FORGED,
            Reason.KEY_REVOKED,
            Reason.CARD_NOT_GENUINE,
            Reason.LOG_UNAVAILABLE);

    private final Desk desk;
    private final Answering answering;

    Following(Desk desk, Answering answering) {
        this.desk = desk;
        this.answering = answering;
    }

    void begin() {
        if (!desk.offers(Step.PROCEDURE)) {
            return;
        }
        Visit person = desk.person();
        if (person.passage().isPresent() || answering.withoutLookUp(person)) {
            List<Reason> reasons = person.answered().verdict().reasons();
            Procedure procedure = desk.settings().procedures().of(desk.settings().site(), reasons);
            person.follow(procedure);
            ask(procedure.first());
        }
    }

    private void ask(Question question) {
        Visit person = desk.person();
        desk.show(new InProcedure(
                person.procedure().name(),
                question,
                person.language(),
                desk.settings().languages(),
                person.answers()));
    }

    void language(String tag) {
        if (desk.view() instanceof InProcedure asked && asked.languages().contains(tag)) {
            desk.person().speak(tag);
            ask(asked.question());
        }
    }

    void answer(String choiceName) {
        if (desk.view() instanceof InProcedure asked) {
            asked.question().choice(choiceName).ifPresent(choice -> answer(asked.question(), choice));
        }
    }

    private void answer(Question question, Question.Choice choice) {
        Visit person = desk.person();
        Procedure procedure = person.procedure();
        person.answers().add(new Given(question, choice));
        switch (procedure.after(question, choice)) {
            case Procedure.Next.Ask(Question next) -> ask(next);
            case Procedure.Next.End(Outcome outcome) ->
                desk.show(new Confirming(procedure.name(), allowed(person.answered(), outcome), person.answers()));
        }
    }

    /// One question back; from the first, back to the answer.
    void back() {
        if (desk.person().answers().isEmpty()) {
            answering.show();
        } else {
            ask(desk.person().takeBack());
        }
    }

    void confirm() {
        if (!(desk.view() instanceof Confirming(String procedure, Outcome outcome, List<Given> answers))) {
            return;
        }
        if (outcome.kind() == Outcome.Kind.SLIP) {
            giveSlip(outcome, ended(procedure, outcome, answers));
        } else if (desk.record(ended(procedure, outcome, answers))) {
            Visit person = desk.person();
            person.settled(new Settlement.ProcedureEnded(outcome));
            if (outcome.letsThrough()) {
                desk.openForAll(person);
            }
            answering.show();
        }
    }

    /// A slip that is made and not recorded is never shown, so nobody has it.
    private void giveSlip(Outcome outcome, Event.ProcedureEnded ended) {
        Visit person = desk.person();
        Passage passage = person.answered();
        Optional<Slips.Slip> made = desk.ports().slips().issue(passage, outcome.validity());
        if (made.isEmpty()) {
            desk.fail(Trouble.SLIPS_UNAVAILABLE);
            return;
        }
        Slips.Slip slip = made.get();
        Event issued =
                new Event.SlipIssued(desk.now(), passage.number(), desk.operator(), slip.id(), slip.until());
        if (desk.record(ended) && desk.record(issued)) {
            desk.count(Counts.SLIP);
            desk.openForAll(person);
            person.letGo();
            desk.show(new SlipReady(slip, desk.now(), desk.answerEnds()));
        }
    }

    private Event.ProcedureEnded ended(String procedure, Outcome outcome, List<Given> answers) {
        Map<String, String> names = new LinkedHashMap<>();
        answers.forEach(given -> names.put(given.question().name(), given.choice().name()));
        return new Event.ProcedureEnded(
                desk.now(),
                Optional.of(desk.person().answered().number()),
                desk.operator(),
                procedure,
                names,
                outcome.kind().name());
    }

    /// Whatever the site's data says: no procedure lets anybody through who is stopped, or who answers their own questions.
    private Outcome allowed(Passage passage, Outcome outcome) {
        boolean barred = outcome.letsThrough() && (isBarred(passage) || desk.person().isOf(desk.operator()));
        return barred ? new Outcome(Outcome.Kind.ASK_SUPERVISOR) : outcome;
    }

    private static boolean isBarred(Passage passage) {
        return bars(passage.verdict()) || passage.people().stream().anyMatch(Following::isBarred);
    }

    private static boolean isBarred(PersonResult person) {
        return bars(person.verdict())
                || person.colour().filter(colour -> colour == HealthColour.RED).isPresent();
    }

    private static boolean bars(Verdict verdict) {
        return verdict instanceof Verdict.Stop || verdict.reasons().stream().anyMatch(BARRED::contains);
    }
}
