package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import org.greenlane.desk.parts.Visit;
import org.greenlane.health.IncidentKind;

/// Incidents of today, and one that is being written down.
final class IncidentsModel implements TabModel {
    private final IncidentBook book;
    private final Visit visit;
    private final Refusals refusals = new Refusals();
    private Look look = new Look.AtList(0);
    private boolean writing;
    private Optional<Optional<List<IncidentBook.Incident>>> today = Optional.empty();

    sealed interface Look {
        record AtList(int page) implements Look {}

        record ChoosingKind() implements Look {}

        /// @param about what is corrected or added to: the log keeps both
        record Writing(IncidentKind kind, Optional<IncidentBook.Incident> about) implements Look {}

        record AtIncident(IncidentBook.Incident incident) implements Look {}
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

    /// What a correction begins with: the number of the entry that it is about.
    static String begin(IncidentBook.Incident about) {
        return "№ " + about.number() + ": ";
    }

    /// A second touch while it is written down writes nothing.
    ///
    /// @param passage what was typed; may be empty
    void write(Look.Writing what, String passage, String note) {
        if (note.isBlank()) {
            refusals.tell(SupervisorPhrase.NOTE_NEEDED, "");
            return;
        }
        if (writing) {
            return;
        }
        writing = true;
        Optional<Long> number = passage.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(passage));
        String text = what.about().map(IncidentsModel::begin).orElse("") + note.strip();
        book.note(what.kind(), number, text, visit.takeQuietly(this::written));
    }

    private void written(IncidentBook.Noted end) {
        writing = false;
        switch (end) {
            case DONE -> {
                look = new Look.AtList(0);
                read();
                visit.changed();
            }
            case NO_SUCH_PASSAGE -> refusals.tell(SupervisorPhrase.NO_SUCH_PASSAGE, end.code());
            case NOT_RECORDED -> refusals.tell(SupervisorPhrase.NOT_RECORDED, end.code());
        }
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
            case Look.Writing(_, Optional<IncidentBook.Incident> about) ->
                look = about.<Look>map(Look.AtIncident::new).orElseGet(Look.ChoosingKind::new);
            case Look.AtIncident _, Look.ChoosingKind() -> look = new Look.AtList(0);
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
        writing = false;
    }
}
