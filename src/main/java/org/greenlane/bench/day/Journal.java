package org.greenlane.bench.day;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.bench.day.Oracle.Answer;
import org.greenlane.health.Event;
import org.greenlane.health.Passage;

/// What must be in the log at the end of the day: each passage under its number and as it was answered, and what staff did
/// to passages.
final class Journal {
    private static final int BATCH = 500;

    private final Map<Long, Passage> atTheGate = new HashMap<>();
    private final Map<Long, Entry> atTheDesk = new HashMap<>();
    private long last;

    /// A passage that the gate has answered, with its number.
    void add(Passage passage) {
        last = Math.max(last, passage.number());
        atTheGate.put(passage.number(), passage);
    }

    /// What the desk has put into the log.
    void add(Entry entry) {
        last = Math.max(last, entry.number());
        atTheDesk.put(entry.number(), entry);
    }

    boolean holds(Passage shown) {
        return atTheDesk.get(shown.number()) instanceof Entry.OfPassage entry && isSame(entry, shown);
    }

    /// How many acts of staff there were on passages.
    int acts() {
        return (int) atTheDesk.values().stream().filter(Journal::isAct).count();
    }

    private static boolean isAct(Entry entry) {
        return entry instanceof Entry.OfStaff(_, _, Event.OfStaff event, _)
                && !(event instanceof Event.Staffing || event instanceof Event.StaffChanged);
    }

    /// Reads the whole log back.
    ///
    /// @return how many entries are missing, changed, or nobody's; and one if the log is broken
    int missingIn(AuditLog log) throws AuditException {
        List<Entry> found = new ArrayList<>();
        for (long next = 1; next <= log.size(); next += BATCH) {
            found.addAll(log.read(next, BATCH));
        }
        int missing = (int) Math.max(0, last - found.size());
        for (Entry entry : found) {
            missing += isAsItWas(entry) ? 0 : 1;
        }
        return missing + (log.verify() instanceof Verification.Whole ? 0 : 1);
    }

    private boolean isAsItWas(Entry entry) {
        Passage passage = atTheGate.get(entry.number());
        Entry before = atTheDesk.get(entry.number());
        if (passage != null) {
            return entry instanceof Entry.OfPassage told && isSame(told, passage);
        }
        if (before != null) {
            return entry.equals(before);
        }
        // What staff did before the gate opened, and when it closed.
        return entry instanceof Entry.OfStaff && !isAct(entry);
    }

    private static boolean isSame(Entry.OfPassage entry, Passage passage) {
        List<Answer> told =
                entry.people().stream().map(person -> said(person.answer())).toList();
        List<Answer> answered = passage.people().stream()
                .map(person -> Examiner.answer(person.verdict()))
                .toList();
        return entry.number() == passage.number()
                && entry.at().equals(passage.at().truncatedTo(ChronoUnit.MILLIS))
                && entry.kind() == passage.kind()
                && entry.assistance().equals(passage.assistance())
                && said(entry.answer()) == Examiner.answer(passage.verdict())
                && told.equals(answered);
    }

    static Answer said(Entry.Answer answer) {
        return switch (answer) {
            case PASS -> Answer.PASS;
            case ASK_STAFF -> Answer.ASK;
            case STOP -> Answer.STOP;
        };
    }
}
