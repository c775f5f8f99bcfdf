package org.greenlane;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;

/// Finds places in the log by time, without reading it all.
final class LogSearch {
    /// The clock of a station may have been set back by so much at some time; what it was set back further by is missed.
    private static final Duration SET_BACK = Duration.ofHours(1);

    private final AuditLog log;

    LogSearch(AuditLog log) {
        this.log = log;
    }

    /// The number from which on entries of that time or later stand; one behind the last if there are none.
    long firstAt(Instant time) throws AuditException {
        return time.equals(Instant.MIN) ? 1 : from(time.minus(SET_BACK));
    }

    /// Behind the last number under which an entry before that time may stand.
    long behind(Instant time) throws AuditException {
        return time.equals(Instant.MAX) ? log.size() + 1 : from(time.plus(SET_BACK));
    }

    private long from(Instant wanted) throws AuditException {
        long low = 1;
        long high = log.size() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            List<Entry> found = log.read(middle, 1);
            if (found.isEmpty() || !found.getFirst().at().isBefore(wanted)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
