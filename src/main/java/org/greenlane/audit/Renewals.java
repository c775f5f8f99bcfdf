package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenlane.ledger.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes away what the log's file still holds of destroyed keys, by a [Renewal] on a thread of its own: events are recorded
/// meanwhile.
final class Renewals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    private final LogPlace place;
    private final LogThread files;
    private final OwnThread<AuditException> own = LogThread.named("audit-renewal");
    private volatile boolean closing;

    Renewals(LogPlace place, LogThread files) {
        this.place = place;
        this.files = files;
    }

    /// Renews the file if that is owed, and waits for it.
    ///
    /// @param days whose keys were just destroyed
    void renewIfOwed(int days) throws AuditException {
        own.call(() -> {
            Optional<OpenLog> owing =
                    files.call(log -> log.file().owesCompaction() ? Optional.of(log) : Optional.empty());
            if (owing.isPresent()) {
                renew(owing.get(), days);
            }
            return true;
        });
    }

    private void renew(OpenLog old, int days) throws AuditException {
        try {
            Renewal renewal = Renewal.begin(place);
            try {
                renew(renewal, old);
            } finally {
                renewal.drop();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("The log's file cannot be renewed: {}", e.getMessage());
            throw new AuditException(
                    AuditException.Kind.DISK,
                    "the keys of " + days + " days were deleted, but there is no room to take away older copies of them",
                    e);
        }
    }

    private void renew(Renewal renewal, OpenLog old) throws AuditException, SQLException, IOException {
        for (List<LogFile.Row> rows = ahead(renewal, old); !rows.isEmpty(); rows = ahead(renewal, old)) {
            renewal.take(rows);
        }
        onOld(old, log -> {
            renewal.takeRoots(log.file());
            return true;
        });
        renewal.force();
        Path replaced = onOld(old, log -> {
            renewal.takeRest(log.file());
            log.file().checkInPlace();
            return files.changed(renewal::replace);
        });
        Overwriting.away(replaced, place.database());
    }

    private List<LogFile.Row> ahead(Renewal renewal, OpenLog old) throws AuditException {
        return onOld(old, log -> renewal.ahead(log.file()));
    }

    /// After a failure of the disk the log was opened anew, and compacted; or it is being closed.
    private <T> T onOld(OpenLog old, LogThread.Task<T> task) throws AuditException {
        return files.callOn(old, log -> {
            if (closing) {
                throw new AuditException(AuditException.Kind.CLOSED, "the log was closed while its file was renewed");
            }
            return task.on(log);
        });
    }

    /// Whatever is being renewed has ended when this returns.
    @Override
    public void close() {
        closing = true;
        try {
            own.call(() -> true);
        } catch (AuditException e) {
            LOG.debug("The log was closed before");
        }
        own.close();
    }
}
