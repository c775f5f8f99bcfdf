package org.greenlane;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.procedure.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a desk did today before the station was started again, as its log has it: from the newest entry back to midnight.
final class CountsSoFar {
    /// No gate has more in a day: one entry every two seconds, day and night.
    static final int MOST = 43_200;

    private static final Logger LOG = LoggerFactory.getLogger(CountsSoFar.class);
    private static final int BATCH = 500;

    private final LocalDate today;
    private final ZoneId zone;
    private final Set<Long> through = new HashSet<>();
    private int helped;
    private int refused;
    private int overridden;
    private int slips;

    private CountsSoFar(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /// Nothing where the log cannot be read; the board tells of that elsewhere.
    ///
    /// @param zone in which a day begins and ends
    static Counts of(AuditLog log, Instant now, ZoneId zone) {
        CountsSoFar counts = new CountsSoFar(LocalDate.ofInstant(now, zone), zone);
        try {
            counts.read(log);
        } catch (AuditException e) {
            LOG.warn("What the desk did today cannot be counted: {}", e.kind());
            return Counts.NONE;
        }
        return counts.counted();
    }

    private Counts counted() {
        return new Counts(helped, through.size(), refused, overridden, slips);
    }

    private void read(AuditLog log) throws AuditException {
        long newest = log.size();
        boolean isToday = true;
        for (long last = newest; isToday && last > Math.max(0, newest - MOST); last -= BATCH) {
            long first = Math.max(1, last - BATCH + 1);
            List<Entry> entries = log.read(first, (int) (last - first + 1));
            for (Entry entry : entries) {
                count(entry);
            }
            isToday = !entries.isEmpty() && !day(entries.getFirst()).isBefore(today);
        }
    }

    private LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.at(), zone);
    }

    private void count(Entry entry) {
        if (day(entry).equals(today)) {
            switch (entry) {
                case Entry.OfPassage passage when passage.assistance().isPresent() -> {
                    helped++;
                    if (allPass(passage)) {
                        through.add(passage.number());
                    }
                }
                case Entry.OfStaff staff -> count(staff.event());
                case Entry.OfPassage _, Entry.Purge _, Entry.OfStation _ -> {
                    // Not the desk's.
                }
            }
        }
    }

    private static boolean allPass(Entry.OfPassage passage) {
        return passage.answer() == Entry.Answer.PASS
                && passage.people().stream().allMatch(person -> person.answer() == Entry.Answer.PASS);
    }

    private void count(Event.OfStaff event) {
        switch (event) {
            case Event.ConsentRefused _ -> refused++;
            case Event.Overridden done -> {
                overridden++;
                through.add(done.passage());
            }
            case Event.SlipIssued done -> {
                slips++;
                through.add(done.passage());
            }
            case Event.PartPassed done -> through.add(done.passage());
            case Event.ProcedureEnded done when done.outcome().equals(Outcome.Kind.PASS_ONCE.name()) ->
                done.passage().ifPresent(through::add);
            case Event.ProcedureEnded _,
                    Event.Staffing _,
                    Event.StaffChanged _,
                    Event.Exported _,
                    Event.IncidentNoted _,
                    Event.PersonSearched _ -> {
                // Nobody was helped by it.
            }
        }
    }
}
