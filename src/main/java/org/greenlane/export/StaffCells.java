package org.greenlane.export;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;

/// The cells of what staff did.
final class StaffCells {
    private final ExportWords words;

    StaffCells(ExportWords words) {
        this.words = words;
    }

    Cell cell(Column column, Entry.OfStaff entry) {
        Event.OfStaff act = entry.event();
        return switch (column) {
            case EVENT -> Cell.text(words.of("event." + kind(act)));
            case STAFF -> Cell.text(act.operator().text());
            case SECOND -> second(act).map(OperatorId::text).map(Cell::text).orElse(Cell.NOTHING);
            case WAY -> act instanceof Event.ConsentRefused refused
                    ? Cell.text(words.of("way." + refused.way().name()))
                    : Cell.NOTHING;
            case ABOUT -> about(act).<Cell>map(Cell.Count::new).orElse(Cell.NOTHING);
            case DETAIL -> Cell.text(detail(act));
            case WHOM -> act instanceof Event.StaffChanged changed ? Cell.text(changed.whom().text()) : Cell.NOTHING;
            case UNTIL -> act instanceof Event.SlipIssued slip ? new Cell.Time(slip.until()) : Cell.NOTHING;
            case NOTE -> Cell.text(note(act));
            case PROCEDURE_ANSWERS -> act instanceof Event.ProcedureEnded ended ? answers(ended) : Cell.NOTHING;
            case SLIP -> act instanceof Event.SlipIssued slip ? Cell.text(slip.slip().hex()) : Cell.NOTHING;
            default -> Cell.NOTHING;
        };
    }

    private static String kind(Event.OfStaff act) {
        return switch (act) {
            case Event.ConsentRefused _ -> "CONSENT_REFUSED";
            case Event.Overridden _ -> "OVERRIDDEN";
            case Event.PartPassed _ -> "PART_PASSED";
            case Event.ProcedureEnded _ -> "PROCEDURE_ENDED";
            case Event.SlipIssued _ -> "SLIP_ISSUED";
            case Event.Staffing _ -> "STAFFING";
            case Event.StaffChanged _ -> "STAFF_CHANGED";
            case Event.Exported _ -> "EXPORTED";
            case Event.IncidentNoted _ -> "INCIDENT_NOTED";
            case Event.PersonSearched _ -> "PERSON_SEARCHED";
        };
    }

    private static Optional<OperatorId> second(Event.OfStaff act) {
        return switch (act) {
            case Event.Overridden overridden -> Optional.of(overridden.approver());
            case Event.Exported exported -> exported.approver();
            default -> Optional.empty();
        };
    }

    private static Optional<Long> about(Event.OfStaff act) {
        return switch (act) {
            case Event.Overridden overridden -> Optional.of(overridden.passage());
            case Event.PartPassed part -> Optional.of(part.passage());
            case Event.SlipIssued slip -> Optional.of(slip.passage());
            case Event.ProcedureEnded ended -> ended.passage();
            case Event.IncidentNoted incident -> incident.passage();
            default -> Optional.empty();
        };
    }

    private String detail(Event.OfStaff act) {
        return switch (act) {
            case Event.ConsentRefused _, Event.SlipIssued _ -> "";
            case Event.Overridden overridden -> words.of("override." + overridden.reason().name());
            case Event.PartPassed part ->
                part.people().stream().map(person -> String.valueOf(person + 1)).collect(Collectors.joining(", "));
            case Event.ProcedureEnded ended -> ended.procedure() + ": " + ended.outcome();
            case Event.Staffing staffing -> words.of("staffing." + staffing.kind().name());
            case Event.StaffChanged changed -> words.of("staff." + changed.kind().name());
            case Event.Exported exported ->
                exported.first() + "–" + exported.last() + ", "
                        + words.of("content." + exported.content().name()) + ", " + exported.hash();
            case Event.IncidentNoted incident -> words.of("incident." + incident.kind().name());
            case Event.PersonSearched searched -> words.of("search." + searched.reason().name());
        };
    }

    private static String note(Event.OfStaff act) {
        return switch (act) {
            case Event.Overridden overridden -> overridden.note();
            case Event.IncidentNoted incident -> incident.note();
            default -> "";
        };
    }

    private static Cell answers(Event.ProcedureEnded ended) {
        return Cell.text(new TreeMap<>(ended.answers())
                .entrySet().stream()
                        .map(answer -> answer.getKey() + " = " + answer.getValue())
                        .collect(Collectors.joining("; ")));
    }
}
