package org.greenlane.desk.supervisor;

import org.greenlane.desk.parts.Sheet;

/// The sheet of each part of the desk.
final class Sheets {
    private Sheets() {}

    static Sheet of(Tab tab, OfficeKit kit) {
        return switch (tab) {
            case TODAY -> TodaySheet.of(kit.model().tab(tab, TodayModel.class), kit);
            case LOG -> LogSheet.of(kit.model().tab(tab, LogModel.class), kit);
            case INCIDENTS -> IncidentsSheet.of(kit.model().tab(tab, IncidentsModel.class), kit);
            case EXPORT -> ExportSheets.of(kit.model().tab(tab, ExportModel.class), kit);
            case STAFF -> StaffSheets.of(kit.model().tab(tab, StaffModel.class), kit);
            case DEVICES -> DataSheets.devices(kit.model().tab(tab, DataModel.class), kit);
            case DATA -> DataSheets.data(kit.model().tab(tab, DataModel.class), kit);
            case STATION -> StationSheets.of(kit.model().tab(tab, StationModel.class), kit);
        };
    }
}
