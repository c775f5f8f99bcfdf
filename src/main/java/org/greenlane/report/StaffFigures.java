package org.greenlane.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SearchReason;

/// What staff did.
///
/// @param onDuty whoever did anything, at most [ShiftTally#MOST_STAFF]
/// @param lookUps passages with help, by what was looked up
/// @param consents how consent was given
/// @param refusals consent that was refused, by what was to be looked up
/// @param partPasses how often some of a group went through without the others
/// @param incidents the latest, at most [ShiftTally#MOST_INCIDENTS], in the order of their numbers
public record StaffFigures(
        SortedSet<OperatorId> onDuty,
        Map<LookUpWay, LookUps> lookUps,
        Counts<Consent.Way> consents,
        Counts<LookUpWay> refusals,
        Counts<OverrideReason> overrides,
        long partPasses,
        long slips,
        Counts<ProcedureEnd> procedures,
        Counts<IncidentKind> incidentKinds,
        List<Incident> incidents,
        Counts<Event.Staffing.Kind> staffing,
        Counts<Event.StaffChanged.Kind> changes,
        Counts<Event.Exported.Content> exports,
        Counts<SearchReason> searches) {
    public StaffFigures {
        onDuty = Collections.unmodifiableSortedSet(new TreeSet<>(onDuty));
        lookUps = Map.copyOf(lookUps);
        incidents = List.copyOf(incidents);
    }
}
