package org.greenlane.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.greenlane.health.Assistance;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SearchReason;

/// Counts what staff did.
final class StaffTally {
    /// The ends of procedures that are told apart; a site has a few.
    private static final int MOST_ENDS = 64;

    private static final ProcedureEnd OTHER_END = new ProcedureEnd("…", "…");

    private final SortedSet<OperatorId> onDuty = new TreeSet<>();
    private final Tally<LookUpWay> withConsent = new Tally<>(LookUpWay.class);
    private final Tally<LookUpWay> withoutConsent = new Tally<>(LookUpWay.class);
    private final Tally<Consent.Way> consents = new Tally<>(Consent.Way.class);
    private final Tally<LookUpWay> refusals = new Tally<>(LookUpWay.class);
    private final Tally<OverrideReason> overrides = new Tally<>(OverrideReason.class);
    private final SortedMap<ProcedureEnd, Long> procedures = new TreeMap<>();
    private final Tally<IncidentKind> incidentKinds = new Tally<>(IncidentKind.class);
    private final Deque<Incident> incidents = new ArrayDeque<>();
    private final Tally<Event.Staffing.Kind> staffing = new Tally<>(Event.Staffing.Kind.class);
    private final Tally<Event.StaffChanged.Kind> changes = new Tally<>(Event.StaffChanged.Kind.class);
    private final Tally<Event.Exported.Content> exports = new Tally<>(Event.Exported.Content.class);
    private final Tally<SearchReason> searches = new Tally<>(SearchReason.class);
    private long partPasses;
    private long slips;

    void add(Assistance help) {
        seen(help.operator());
        help.approver().ifPresent(this::seen);
        (help.consent().isPresent() ? withConsent : withoutConsent).add(help.way());
        help.consent().ifPresent(consent -> consents.add(consent.way()));
    }

    /// @param number of the entry
    void add(long number, Event.OfStaff event) {
        switch (event) {
            case Event.ConsentRefused refused -> refusals.add(refused.way());
            case Event.Overridden overridden -> {
                overrides.add(overridden.reason());
                seen(overridden.approver());
            }
            case Event.PartPassed _ -> partPasses++;
            case Event.SlipIssued _ -> slips++;
            case Event.ProcedureEnded ended -> count(new ProcedureEnd(ended.procedure(), ended.outcome()));
            case Event.IncidentNoted noted -> add(number, noted);
            case Event.Staffing work -> staffing.add(work.kind());
            case Event.StaffChanged change -> changes.add(change.kind());
            case Event.Exported export -> {
                exports.add(export.content());
                export.approver().ifPresent(this::seen);
            }
            case Event.PersonSearched searched -> searches.add(searched.reason());
        }
        if (!isRefusal(event)) {
            seen(event.operator());
        }
    }

    private void add(long number, Event.IncidentNoted noted) {
        incidentKinds.add(noted.kind());
        incidents.addLast(new Incident(number, noted.at(), noted.kind(), noted.passage()));
        if (incidents.size() > ShiftTally.MOST_INCIDENTS) {
            incidents.removeFirst();
        }
    }

    private void count(ProcedureEnd end) {
        boolean hasRoom = procedures.containsKey(end) || procedures.size() < MOST_ENDS;
        procedures.merge(hasRoom ? end : OTHER_END, 1L, Long::sum);
    }

    /// Whoever mistypes a PIN, or types somebody's number, was not at work by that.
    private static boolean isRefusal(Event.OfStaff event) {
        return event instanceof Event.Staffing(_, _, Event.Staffing.Kind kind)
                && (kind == Event.Staffing.Kind.REFUSED || kind == Event.Staffing.Kind.LOCKED_OUT);
    }

    private void seen(OperatorId operator) {
        if (onDuty.size() < ShiftTally.MOST_STAFF) {
            onDuty.add(operator);
        }
    }

    StaffFigures figures() {
        return new StaffFigures(
                onDuty,
                lookUps(),
                consents.counts(),
                refusals.counts(),
                overrides.counts(),
                partPasses,
                slips,
                new Counts<>(procedures),
                incidentKinds.counts(),
                List.copyOf(incidents),
                staffing.counts(),
                changes.counts(),
                exports.counts(),
                searches.counts());
    }

    private Map<LookUpWay, LookUps> lookUps() {
        Map<LookUpWay, LookUps> each = new EnumMap<>(LookUpWay.class);
        for (LookUpWay way : LookUpWay.values()) {
            LookUps count = new LookUps(withConsent.of(way), withoutConsent.of(way));
            if (count.withConsent() + count.withoutConsent() > 0) {
                each.put(way, count);
            }
        }
        return each;
    }
}
