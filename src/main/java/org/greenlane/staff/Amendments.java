package org.greenlane.staff;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Event;
import org.greenlane.health.Event.StaffChanged.Kind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the staff book is changed: by whom it may be, and in the log before it counts.
record Amendments(StaffFile file, Sessions sessions, InstantSource clock, Consumer<? super Event.OfStaff> log) {
    private static final Logger LOG = LoggerFactory.getLogger(Amendments.class);

    /// Changes the book, if a supervisor who is at work wants it.
    Act supervised(OperatorId by, OperatorId whom, Kind kind, StaffFile.Work<Optional<Refusal>> work) {
        return made(by, whom, kind, tables -> isSupervisor(tables, by)
                ? work.in(tables)
                : Optional.of(Refusal.NOT_A_SUPERVISOR));
    }

    /// Changes the book.
    ///
    /// @param work why it is not changed; else it has been
    Act made(OperatorId by, OperatorId whom, Kind kind, StaffFile.Work<Optional<Refusal>> work) {
        try {
            Optional<Refusal> refusal = file.change(tables -> {
                Optional<Refusal> found = work.in(tables);
                if (found.isEmpty()) {
                    // Before it is done, so that nothing is done that the log does not hold.
                    log.accept(new Event.StaffChanged(clock.instant(), by, whom, kind));
                }
                return found;
            });
            return refusal.<Act>map(Act.Refused::new).orElseGet(Act.Done::new);
        } catch (StaffException e) {
            return unavailable(e);
        }
    }

    static Act unavailable(StaffException e) {
        LOG.warn("The staff book was not changed: {}", e.getMessage());
        return new Act.Unavailable();
    }

    boolean isSupervisor(StaffTables tables, OperatorId by) throws SQLException {
        return isAtWork(tables, by)
                && tables.byNumber(by).filter(row -> row.role() == Role.SUPERVISOR).isPresent();
    }

    /// Signed in, by a PIN that nobody else has given.
    boolean isAtWork(StaffTables tables, OperatorId by) throws SQLException {
        return sessions.isOpen(by)
                && tables.byNumber(by).filter(row -> !row.mustChangePin()).isPresent();
    }
}
