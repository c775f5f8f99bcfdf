package org.greenlane.lane.assisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.greenlane.health.Assistance;
import org.greenlane.health.Consent;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.lane.assisted.AssistedView.Given;
import org.greenlane.lane.procedure.Procedure;
import org.greenlane.lane.procedure.Question;

/// One person, or family, at the desk, from what they brought to their going on. Forgotten once.
final class Visit {
    private final List<Given> answers = new ArrayList<>();
    private final Set<Integer> through = new TreeSet<>();
    private final LookUpWay way;
    private Optional<Held> held;
    private Optional<Predicate<OperatorId>> owners = Optional.empty();
    private Optional<OperatorId> approver = Optional.empty();
    private Optional<Passage> passage = Optional.empty();
    private Optional<Settlement> settlement = Optional.empty();
    private Optional<Procedure> procedure = Optional.empty();
    private String language;

    Visit(Optional<Held> held, String language) {
        this.held = held;
        this.way = held.map(Held::way).orElse(LookUpWay.NOTHING);
        this.language = language;
    }

    Optional<Held> held() {
        return held;
    }

    LookUpWay way() {
        return way;
    }

    String language() {
        return language;
    }

    void speak(String tag) {
        language = tag;
    }

    void approvedBy(OperatorId colleague) {
        approver = Optional.of(colleague);
    }

    /// Who helped, by what, and with whose agreement.
    Assistance assistance(OperatorId operator, Optional<Consent> consent) {
        return held.isPresent()
                ? new Assistance(operator, way, consent, approver)
                : new Assistance(operator, LookUpWay.NOTHING, Optional.empty(), Optional.empty());
    }

    Optional<Passage> passage() {
        return passage;
    }

    /// The passage of somebody who has been answered.
    Passage answered() {
        return passage.orElseThrow(() -> new IllegalStateException("nobody has been answered"));
    }

    void answered(Passage recorded) {
        passage = Optional.of(recorded);
    }

    Optional<Settlement> settlement() {
        return settlement;
    }

    void settled(Settlement how) {
        settlement = Optional.of(how);
    }

    /// Which of the people have gone through.
    Set<Integer> through() {
        return through;
    }

    /// Everybody has gone through.
    void allThrough() {
        for (int person = 0; person < answered().people().size(); person++) {
            through.add(person);
        }
    }

    /// Which people pass and have not gone through yet.
    List<Integer> passing() {
        return Tally.passing(answered()).stream().filter(person -> !through.contains(person)).toList();
    }

    void follow(Procedure chosen) {
        procedure = Optional.of(chosen);
        answers.clear();
    }

    Procedure procedure() {
        return procedure.orElseThrow(() -> new IllegalStateException("no procedure is followed"));
    }

    List<Given> answers() {
        return answers;
    }

    /// The question that was answered last, unanswered again.
    Question takeBack() {
        return answers.removeLast().question();
    }

    /// Forgets the person; what was held is wiped.
    void forget() {
        Optional<Held> forgotten = held;
        held = Optional.empty();
        owners = Optional.empty();
        passage = Optional.empty();
        settlement = Optional.empty();
        answers.clear();
        forgotten.ifPresent(Held::forget);
    }

    /// Lets go of what was held; the person is still here. What stays is which of the staff it is: of a visitor, nothing.
    void letGo() {
        Optional<Held> forgotten = held;
        forgotten.map(Held::owners).ifPresent(this::belongsTo);
        held = Optional.empty();
        forgotten.ifPresent(Held::forget);
    }

    /// Whose document the person has laid down.
    void belongsTo(Predicate<OperatorId> them) {
        owners = Optional.of(owners.map(before -> before.or(them)).orElse(them));
    }

    /// Whether that colleague is the one who is being helped, as far as the station knows.
    boolean isOf(OperatorId colleague) {
        return Stream.concat(held.map(Held::owners).stream(), owners.stream()).anyMatch(them -> them.test(colleague));
    }
}
