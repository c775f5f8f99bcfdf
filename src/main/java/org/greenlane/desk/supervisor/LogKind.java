package org.greenlane.desk.supervisor;

import org.greenlane.audit.Entry;
import org.greenlane.health.Event;

/// What an entry of the log is about, as a supervisor looks for it.
public enum LogKind {
    PASSAGE,
    ASSISTED,
    REFUSED,
    OVERRIDE,
    PART_PASSED,
    PROCEDURE,
    SLIP,
    AT_DESK,
    STAFF,
    EXPORT,
    INCIDENT,
    SEARCH,
    PURGE,
    BACKUP,
    RESTORED,
    KEY,
    STATION,
    LANE;

    public static LogKind of(Entry entry) {
        return switch (entry) {
            case Entry.OfPassage passage -> passage.assistance().isPresent() ? ASSISTED : PASSAGE;
            case Entry.Purge _ -> PURGE;
            case Entry.OfStation done -> switch (done.event()) {
                case Event.BackedUp _ -> BACKUP;
                case Event.Restored _ -> RESTORED;
                case Event.KeyChanged _ -> KEY;
                case Event.StationChanged _ -> STATION;
                case Event.LaneTurned _ -> LANE;
            };
            case Entry.OfStaff act -> switch (act.event()) {
                case Event.ConsentRefused _ -> REFUSED;
                case Event.Overridden _ -> OVERRIDE;
                case Event.PartPassed _ -> PART_PASSED;
                case Event.ProcedureEnded _ -> PROCEDURE;
                case Event.SlipIssued _ -> SLIP;
                case Event.Staffing _ -> AT_DESK;
                case Event.StaffChanged _ -> STAFF;
                case Event.Exported _ -> EXPORT;
                case Event.IncidentNoted _ -> INCIDENT;
                case Event.PersonSearched _ -> SEARCH;
            };
        };
    }
}
