package org.greenlane.lane.assisted;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.OverrideReason;
import org.greenlane.lane.assisted.AssistedView.Overriding;

/// What staff decide where the station does not let everybody pass: part of a group goes on, or a supervisor overrides.
final class Deciding {
    private final Desk desk;
    private final SecondPerson people;
    private final Answering answering;

    Deciding(Desk desk, SecondPerson people, Answering answering) {
        this.desk = desk;
        this.people = people;
        this.answering = answering;
    }

    /// Who has gone already is left out; the screen then names all who have.
    ///
    /// @param chosen which of the people; nothing happens if one of them does not pass
    void letPartPass(List<Integer> chosen) {
        if (!desk.offers(Step.LET_PART_PASS)) {
            return;
        }
        Visit person = desk.person();
        if (chosen.isEmpty() || !Tally.passing(person.answered()).containsAll(chosen)) {
            return;
        }
        List<Integer> going = person.passing().stream().filter(chosen::contains).toList();
        if (going.isEmpty()) {
            answering.show();
            return;
        }
        long passage = person.answered().number();
        if (desk.record(new Event.PartPassed(desk.now(), passage, desk.operator(), going))) {
            desk.open(person, going.size());
            person.through().addAll(going);
            person.settled(new Settlement.PartPassed(List.copyOf(person.through())));
            answering.show();
        }
    }

    void callSupervisor() {
        if (!desk.offers(Step.SUPERVISOR)) {
            return;
        }
        Visit person = desk.person();
        if (person.passage().isPresent() || answering.withoutLookUp(person)) {
            ask(Optional.empty());
        }
    }

    private void ask(Optional<Objection> objection) {
        desk.show(new Overriding(
                desk.person().answered(), List.of(OverrideReason.values()), objection));
    }

    void letThrough(Input.LetThrough wish) {
        if (!(desk.view() instanceof Overriding)) {
            return;
        }
        String note = plain(wish.note());
        Optional<Objection> objection = objection(wish.reason(), note);
        if (objection.isPresent()) {
            ask(objection);
            return;
        }
        switch (people.judge(people.byPin(wish.number(), wish.pin()), SecondPerson.WHO_OVERRIDE)) {
            case SecondPerson.End.MayNot(Objection mayNot) -> ask(Optional.of(mayNot));
            case SecondPerson.End.May(var approver) -> {
                Visit person = desk.person();
                long passage = person.answered().number();
                if (desk.record(new Event.Overridden(
                        desk.now(), passage, desk.operator(), approver, wish.reason(), note))) {
                    person.settled(new Settlement.Overridden(approver, wish.reason()));
                    desk.count(Counts.OVERRIDDEN);
                    desk.openForAll(person);
                    answering.show();
                }
            }
        }
    }

    private static Optional<Objection> objection(OverrideReason reason, String note) {
        if (note.length() > Limits.LONGEST_NOTE) {
            return Optional.of(new Objection.NoteTooLong(Limits.LONGEST_NOTE));
        }
        return reason == OverrideReason.OTHER && note.isEmpty()
                ? Optional.of(new Objection.NoteMissing())
                : Optional.empty();
    }

    /// One line, without control characters.
    private static String plain(String note) {
        return note.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
