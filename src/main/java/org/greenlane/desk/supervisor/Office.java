package org.greenlane.desk.supervisor;

import org.greenlane.desk.parts.FolderBook;

/// All that stands behind the supervisor's desk.
public record Office(
        Door door,
        TodayBook today,
        LogBook log,
        IncidentBook incidents,
        FolderBook folders,
        ExportRoom exports,
        StaffRoom staff,
        DataRoom data,
        BackupRoom backups,
        StationRoom station) {}
