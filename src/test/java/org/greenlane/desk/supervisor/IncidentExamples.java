package org.greenlane.desk.supervisor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.Screen;
import org.greenlane.health.IncidentKind;

/// Every state of the part that notes incidents.
final class IncidentExamples {
    private IncidentExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("incidents-none", IncidentExamples::incidents);
        all.put("incidents", at -> {
            for (IncidentKind kind : IncidentKind.values()) {
                at.behind.incidents.note(kind, Optional.of(41_805L), "An old man felt faint and sat down; the clinic was called.", _ -> {});
            }
            incidents(at);
        });
        all.put("incidents-broken", at -> {
            at.behind.incidents.unreadable = true;
            incidents(at);
        });
        all.put("incident", at -> Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.AtIncident(incident()))));
        all.put("incident-correcting", at -> Screen.fx(() -> incidents(at)
                .look(new IncidentsModel.Look.Writing(IncidentKind.MEDICAL, Optional.of(incident())))));
        all.put("incident-kinds", at -> Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.ChoosingKind())));
        all.put("incident-writing", at ->
                Screen.fx(() -> incidents(at).look(new IncidentsModel.Look.Writing(IncidentKind.FORGERY, Optional.empty()))));
    }

    private static IncidentsModel incidents(Offices at) {
        return at.show(Tab.INCIDENTS).model.tab(Tab.INCIDENTS, IncidentsModel.class);
    }

    private static IncidentBook.Incident incident() {
        return new IncidentBook.Incident(
                41_830,
                Offices.NOW,
                Offices.CHIEF,
                IncidentKind.MEDICAL,
                Optional.of(41_805L),
                "An old man felt faint and sat down; the clinic was called.");
    }
}
