package org.greenlane.bench.day;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.bench.day.Oracle.Answer;
import org.greenlane.bench.day.Oracle.Moment;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;

/// Compares each answer with the oracle's at the moment it is given: at the gate the passage itself, at the desk what came
/// into the log with each thing that was done there.
final class Examiner {
    private static final int MOST_TOLD = 50;
    private static final int MOST_AT_ONCE = 50;

    private final SimulatedTime time;
    private final DayClock day;
    private final AuditLog log;
    private final Journal journal = new Journal();
    private final Map<Answer, Integer> atTheGate = new EnumMap<>(Answer.class);
    private final Map<Answer, Integer> atTheDesk = new EnumMap<>(Answer.class);
    private final List<String> wrongs = new ArrayList<>();
    private Function<Moment, List<Answer>> gateTruth = _ -> Oracle.nothing();
    private Function<Moment, List<Answer>> deskTruth = _ -> Oracle.nothing();
    private List<Answer> deskRight = List.of();
    private boolean lookedUp;
    private boolean logWrites = true;
    private boolean newsLanded;
    private long before;
    private int wrong;
    private int unrecorded;

    Examiner(SimulatedTime time, DayClock day, AuditLog log) {
        this.time = time;
        this.day = day;
        this.log = log;
    }

    Moment moment() {
        boolean stale = !newsLanded && !time.instant().isBefore(day.morning().plus(day.staleFrom()));
        return new Moment(time.instant(), time.isClockRight(), logWrites, newsLanded, stale);
    }

    void logWrites(boolean writes) {
        logWrites = writes;
    }

    void newsLanded() {
        newsLanded = true;
    }

    /// What is true of the next who is answered at the gate.
    void expectAtTheGate(Function<Moment, List<Answer>> truth) {
        gateTruth = truth;
    }

    /// What is true of the next who is answered at the desk.
    void expectAtTheDesk(Function<Moment, List<Answer>> truth) {
        deskTruth = truth;
        deskRight = List.of();
        lookedUp = false;
    }

    /// What the last answer at the desk should have been; nothing if there was none since somebody was expected.
    List<Answer> rightAtTheDesk() {
        return deskRight;
    }

    /// Whether the last answer at the desk told of somebody.
    boolean lookedUp() {
        return lookedUp;
    }

    void atTheGate(Passage passage) {
        List<Answer> given =
                passage.people().stream().map(person -> answer(person.verdict())).toList();
        List<Reason> reasons = passage.people().stream()
                .flatMap(person -> person.verdict().reasons().stream())
                .toList();
        Answer all = answer(passage.verdict());
        compare(gateTruth.apply(moment()), given, all, passage.kind() + " for " + reasons);
        if ((passage.number() > 0) != logWrites) {
            wrong("number " + passage.number() + " while the log writes: " + logWrites);
        }
        if (passage.number() > 0) {
            journal.add(passage);
            atTheGate.merge(all, 1, Integer::sum);
        } else {
            unrecorded++;
        }
    }

    private void compare(List<Answer> right, List<Answer> given, Answer all, String what) {
        if (!given.equals(right) || all != Oracle.gravest(right)) {
            wrong("right is " + right + ", said was " + given + " at " + what);
        }
    }

    /// Something is about to be done at the desk.
    void beforeTheDesk() {
        before = log.size();
    }

    /// It has been done.
    ///
    /// @param view that the desk shows now
    void afterTheDesk(AssistedView view) {
        if (logWrites) {
            try {
                for (Entry entry : log.read(before + 1, MOST_AT_ONCE)) {
                    journal.add(entry);
                    if (entry instanceof Entry.OfPassage passage) {
                        atTheDesk(passage);
                    }
                }
            } catch (AuditException e) {
                wrong("the log cannot be read: " + e.kind());
            }
        }
        if (view.people().filter(shown -> !journal.holds(shown)).isPresent()) {
            wrong("an answer stands on the desk's screen that is not in the log");
        }
    }

    private void atTheDesk(Entry.OfPassage passage) {
        deskRight = deskTruth.apply(moment());
        lookedUp = passage.people().getFirst().colour().isPresent();
        List<Answer> given = passage.people().stream()
                .map(person -> Journal.said(person.answer()))
                .toList();
        Answer all = Journal.said(passage.answer());
        compare(deskRight, given, all, "the desk, " + passage.kind() + " for " + passage.reasons());
        if (passage.assistance().isEmpty()) {
            wrong("nobody helped with what was answered at the desk");
        }
        atTheDesk.merge(all, 1, Integer::sum);
    }

    /// Something that is not as it must be. Names nobody.
    void wrong(String sentence) {
        wrong++;
        if (wrongs.size() < MOST_TOLD) {
            wrongs.add(time.instant() + " " + sentence);
        }
    }

    static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> Answer.PASS;
            case Verdict.AskStaff _ -> Answer.ASK;
            case Verdict.Stop _ -> Answer.STOP;
        };
    }

    Journal journal() {
        return journal;
    }

    int wrong() {
        return wrong;
    }

    List<String> wrongs() {
        return wrongs;
    }

    /// How many were answered at the gate while the log took nothing.
    int unrecorded() {
        return unrecorded;
    }

    Map<Answer, Integer> atTheGate() {
        return atTheGate;
    }

    Map<Answer, Integer> atTheDesk() {
        return atTheDesk;
    }
}
