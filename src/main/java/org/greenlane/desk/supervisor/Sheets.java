package org.greenlane.desk.supervisor;

import org.greenlane.desk.assisted.Sheet;

/// The sheet of each part of the desk.
final class Sheets {
    private Sheets() {}

    static Sheet of(Tab tab, OfficeKit kit) {
        return switch (tab) {
            case TODAY -> TodaySheet.of(kit.model().tab(tab, TodayModel.class), kit);
            case LOG -> LogSheet.of(kit.model().tab(tab, LogModel.class), kit);
            case INCIDENTS -> IncidentsSheet.of(kit.model().tab(tab, IncidentsModel.class), kit);
            default -> throw new IllegalStateException("nothing is drawn of " + tab);
        };
    }
}
