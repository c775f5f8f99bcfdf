package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.IncidentKind;

/// Incidents of today, and one that is being written down.
final class IncidentsModel implements TabModel {
    private final IncidentBook book;
    private final Visit visit;
    private final Refusals refusals = new Refusals();
    private Look look = new Look.AtList(0);
    private Optional<Optional<List<IncidentBook.Incident>>> today = Optional.empty();

    sealed interface Look {
        record AtList(int page) implements Look {}

        record ChoosingKind() implements Look {}

        record Writing(IncidentKind kind) implements Look {}
    }

    IncidentsModel(IncidentBook book, Visit visit) {
        this.book = book;
        this.visit = visit;
    }

    Look look() {
        return look;
    }

    /// Empty while it is read; empty within where the log cannot be read.
    Optional<Optional<List<IncidentBook.Incident>>> today() {
        return today;
    }

    /// Why it was not written down.
    Refusals refusals() {
        return refusals;
    }

    void look(Look next) {
        look = next;
        visit.changed();
    }

    /// @param passage what was typed; may be empty
    void write(IncidentKind kind, String passage, String note) {
        Optional<Long> number = passage.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(passage));
        if (note.isBlank()) {
            refusals.tell(SupervisorPhrase.NOTE_NEEDED);
            return;
        }
        book.note(kind, number, note.strip(), visit.takeQuietly(end -> {
            switch (end) {
                case DONE -> {
                    look = new Look.AtList(0);
                    read();
                    visit.changed();
                }
                case NO_SUCH_PASSAGE -> refusals.tell(SupervisorPhrase.NO_SUCH_PASSAGE);
                case NOT_RECORDED -> refusals.tell(SupervisorPhrase.NOT_RECORDED);
            }
        }));
    }

    private void read() {
        book.today(visit.take(told -> today = Optional.of(told)));
    }

    @Override
    public void open() {
        read();
    }

    @Override
    public boolean back() {
        switch (look) {
            case Look.Writing _ -> look = new Look.ChoosingKind();
            case Look.ChoosingKind() -> look = new Look.AtList(0);
            case Look.AtList _ -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void forget() {
        today = Optional.empty();
        look = new Look.AtList(0);
    }
}
