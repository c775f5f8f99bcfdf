package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.IncidentKind;

/// Incidents of a day, noted and read at once.
final class PlayedIncidents implements IncidentBook {
    final List<Incident> all = new ArrayList<>();
    boolean unreadable;

    /// Answers nothing.
    boolean silent;

    Noted end = Noted.DONE;

    @Override
    public void note(IncidentKind kind, Optional<Long> passage, String note, Consumer<Noted> told) {
        if (end == Noted.DONE) {
            all.addFirst(new Incident(41_830 + all.size(), Offices.NOW, Offices.CHIEF, kind, passage, note));
        }
        if (!silent) {
            told.accept(end);
        }
    }

    @Override
    public void today(Consumer<Optional<List<Incident>>> told) {
        told.accept(unreadable ? Optional.empty() : Optional.of(List.copyOf(all)));
    }
}
