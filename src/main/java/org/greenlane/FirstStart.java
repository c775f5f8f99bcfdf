package org.greenlane;

import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first start of a station whose desk has staff: nobody has been enrolled yet. Looking at the book and at a PIN takes a
/// while.
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Optional<StaffBook> book;

    FirstStart(Optional<StaffBook> book) {
        this.book = book;
    }

    /// False, too, where the book cannot be read.
    boolean isNow() {
        try {
            return book.isPresent() && book.get().isEmpty();
        } catch (StaffException e) {
            LOG.warn("The staff book cannot be read: {}", e.getMessage());
            return false;
        }
    }

    /// Enrols the first supervisor.
    ///
    /// @param pin wiped
    PinChange enrol(OperatorId number, Typed pin) {
        try {
            return book
                    .map(it -> DeskColleagues.pinChange(it.roster().enrolFirst(number, pin.symbols())))
                    .orElse(PinChange.UNAVAILABLE);
        } finally {
            pin.wipe();
        }
    }
}
