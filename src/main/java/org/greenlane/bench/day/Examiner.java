package org.greenlane.bench.day;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.bench.day.Oracle.Answer;
import org.greenlane.bench.day.Oracle.Moment;
import org.greenlane.health.Event;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;

/// Compares each answer with the oracle's at the moment it is given, and the log with all of them at the end.
final class Examiner {
    private static final int MOST_TOLD = 50;
    private static final int BATCH = 500;

    private final SimulatedTime time;
    private final DayClock day;
    private final Map<Answer, Integer> atTheGate = new EnumMap<>(Answer.class);
    private final Map<Answer, Integer> atTheDesk = new EnumMap<>(Answer.class);
    private final List<Passage> recorded = new ArrayList<>();
    private final List<Event> acts = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();
    private Function<Moment, List<Answer>> gateTruth = _ -> Oracle.nothing();
    private Function<Moment, List<Answer>> deskTruth = _ -> Oracle.nothing();
    private List<Answer> deskRight = List.of();
    private boolean logWrites = true;
    private boolean newsLanded;
    private int wrong;
    private int unrecorded;

    Examiner(SimulatedTime time, DayClock day) {
        this.time = time;
        this.day = day;
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
    void expectAtTheGate(Function<Moment, List<Answer>> next) {
        gateTruth = next;
    }

    /// What is true of the next who is answered at the desk.
    void expectAtTheDesk(Function<Moment, List<Answer>> next) {
        deskTruth = next;
        deskRight = List.of();
    }

    /// What the last answer at the desk should have been; nothing if there was none since somebody was expected.
    List<Answer> rightAtTheDesk() {
        return deskRight;
    }

    void answered(Passage passage, boolean desk) {
        List<Answer> right = (desk ? deskTruth : gateTruth).apply(moment());
        deskRight = desk ? right : deskRight;
        List<Answer> given = passage.people().stream()
                .map(person -> answer(person.verdict()))
                .toList();
        Answer all = answer(passage.verdict());
        if (!given.equals(right) || all != Oracle.gravest(right) || (passage.number() > 0) != logWrites) {
            wrong(passage.kind() + " " + passage.medium() + ": right is " + right + ", said " + given + " for "
                    + passage.people().stream().map(person -> person.verdict().reasons()).toList());
        }
        if (passage.number() > 0) {
            recorded.add(passage);
            (desk ? atTheDesk : atTheGate).merge(all, 1, Integer::sum);
        } else {
            unrecorded++;
        }
    }

    /// Something that is not as it must be. Names nobody.
    void wrong(String sentence) {
        wrong++;
        if (wrongs.size() < MOST_TOLD) {
            wrongs.add(time.instant() + " " + sentence);
        }
    }

    /// Something that staff did and the log took.
    void did(Event act) {
        if (!(act instanceof Event.Staffing) && !(act instanceof Event.StaffChanged)) {
            acts.add(act);
        }
    }

    static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> Answer.PASS;
            case Verdict.AskStaff _ -> Answer.ASK;
            case Verdict.Stop _ -> Answer.STOP;
        };
    }

    int wrong() {
        return wrong;
    }

    List<String> wrongs() {
        return wrongs;
    }

    /// How many were answered while the log took nothing.
    int unrecorded() {
        return unrecorded;
    }

    int acts() {
        return acts.size();
    }

    Map<Answer, Integer> atTheGate() {
        return atTheGate;
    }

    Map<Answer, Integer> atTheDesk() {
        return atTheDesk;
    }

    /// Reads the whole log back.
    ///
    /// @return how many passages and acts are missing, out of order, changed, or nobody's
    int unlogged(AuditLog log) throws AuditException {
        List<Entry.OfPassage> passages = new ArrayList<>();
        List<Event> staff = new ArrayList<>();
        for (long next = 1; next <= log.size(); next += BATCH) {
            for (Entry entry : log.read(next, BATCH)) {
                switch (entry) {
                    case Entry.OfPassage passage -> passages.add(passage);
                    case Entry.OfStaff act -> staff.add(act.event());
                }
            }
        }
        staff.removeIf(act -> act instanceof Event.Staffing || act instanceof Event.StaffChanged);
        int missing = Math.abs(passages.size() - recorded.size()) + Math.abs(staff.size() - acts.size());
        for (int at = 0; at < Math.min(passages.size(), recorded.size()); at++) {
            missing += isSame(passages.get(at), recorded.get(at)) ? 0 : 1;
        }
        for (int at = 0; at < Math.min(staff.size(), acts.size()); at++) {
            missing += staff.get(at).equals(acts.get(at)) ? 0 : 1;
        }
        return missing + (log.verify() instanceof Verification.Whole ? 0 : 1);
    }

    private static boolean isSame(Entry.OfPassage entry, Passage passage) {
        return entry.number() == passage.number()
                && entry.at().equals(passage.at().truncatedTo(ChronoUnit.MILLIS))
                && entry.kind() == passage.kind()
                && entry.assistance().equals(passage.assistance())
                && said(entry.answer()) == answer(passage.verdict())
                && entry.people().stream().map(person -> said(person.answer())).toList()
                        .equals(passage.people().stream().map(person -> answer(person.verdict())).toList());
    }

    private static Answer said(Entry.Answer answer) {
        return switch (answer) {
            case PASS -> Answer.PASS;
            case ASK_STAFF -> Answer.ASK;
            case STOP -> Answer.STOP;
        };
    }
}
