package org.greenlane.desk.supervisor;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.greenlane.desk.parts.Visit;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Role;

/// What stands behind the parts of the desk, once the station is open. Belongs to the screen's thread.
final class OfficeTabs {
    private final OfficeModel.Surroundings around;
    private final ObservableValue<Language> language;
    private final Visit visit;
    private final Map<Tab, TabModel> tabs = new EnumMap<>(Tab.class);

    /// @param language of the screens
    OfficeTabs(OfficeModel.Surroundings around, ObservableValue<Language> language, Visit visit) {
        this.around = around;
        this.language = language;
        this.visit = visit;
    }

    void serve(Office opened) {
        tabs.put(Tab.TODAY, new TodayModel(opened.today(), visit));
        tabs.put(Tab.LOG, new LogModel(opened.log(), around.clock(), visit));
        tabs.put(Tab.INCIDENTS, new IncidentsModel(opened.incidents(), visit));
        tabs.put(Tab.EXPORT, new ExportModel(opened.exports(), opened.folders(), visit, this::usualExport));
        tabs.put(Tab.STAFF, new StaffModel(opened.staff(), visit));
        tabs.put(Tab.DEVICES, new DataModel(opened.data(), opened.backups(), opened.folders(), visit));
        tabs.put(Tab.DATA, new DataModel(opened.data(), opened.backups(), opened.folders(), visit));
        tabs.put(Tab.STATION, new StationModel(opened.station(), visit));
    }

    private ExportWish usualExport() {
        LocalDate today = LocalDate.ofInstant(around.clock().instant(), around.zone());
        return new ExportWish(
                ExportWish.Range.TODAY,
                today,
                today,
                Set.of(ExportWish.Form.XLSX, ExportWish.Form.PDF),
                Content.PSEUDONYMS,
                Optional.empty(),
                language.getValue().tag());
    }

    TabModel of(Tab which) {
        TabModel model = tabs.get(which);
        if (model == null) {
            throw new IllegalStateException("nothing stands behind " + which);
        }
        return model;
    }

    /// Those that stand there for a role.
    List<Tab> of(Role role) {
        return Tab.of(role).stream().filter(tabs::containsKey).toList();
    }

    /// Nothing of anybody stays in any of them.
    void forget() {
        tabs.values().forEach(TabModel::forget);
    }
}
