package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.disk.DurableFiles;
import org.greenlane.ledger.LedgerPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a [Compaction] does, while the log goes on: entries never change, so they are copied into a fresh file between
/// those that are recorded meanwhile. Only what came since, the head and the keys are copied while nothing is recorded,
/// and then the fresh file takes the place of the old one. Where that comes to nothing, the log is as it was.
///
/// Used by one thread at a time.
final class Renewal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final String BESIDE = "station-renewal";

    /// A passage waits for no more entries than these to be read.
    private static final int BATCH = 200;

    private final LogPlace place;
    private final LedgerPlace beside;
    private final LogFile to;
    private long next = 1;
    private long signed = -1;
    private long block;
    private boolean open = true;

    private Renewal(LogPlace place, LedgerPlace beside, LogFile to) {
        this.place = place;
        this.beside = beside;
        this.to = to;
    }

    static Renewal begin(LogPlace place) throws AuditException, SQLException, IOException {
        LedgerPlace beside = place.ledger().beside(BESIDE);
        Files.deleteIfExists(beside.file());
        return new Renewal(place, beside, LogFile.openForCopy(beside, place.vault()));
    }

    /// Takes away what a renewal has left that was cut short.
    static void sweep(LogPlace place) throws IOException {
        Files.deleteIfExists(place.ledger().beside(BESIDE).file());
    }

    /// The entries that are to be copied next. On the log's own thread.
    List<LogFile.Row> ahead(LogFile from) throws SQLException {
        return from.rows(next, BATCH);
    }

    void take(List<LogFile.Row> rows) throws SQLException {
        for (LogFile.Row row : rows) {
            to.insert(row);
        }
        to.commitUnforced();
        next = rows.getLast().number() + 1;
    }

    /// What else only grows. On the log's own thread.
    void takeRoots(LogFile from) throws SQLException {
        for (String note : from.checkpoints().beyond(signed)) {
            signed = LogCopy.sizeOf(note);
            to.checkpoints().insert(signed, note);
        }
        for (Map.Entry<Long, byte[]> root : from.blocks(block, Long.MAX_VALUE).entrySet()) {
            to.insertBlock(root.getKey(), root.getValue());
            block = Math.max(block, root.getKey() + 1);
        }
    }

    /// What has been taken is on the disk: the end then has little to wait for.
    void force() throws SQLException {
        to.commit();
    }

    /// Takes the rest. On the log's own thread, and nothing is recorded behind it.
    void takeRest(LogFile from) throws SQLException {
        for (List<LogFile.Row> rows = ahead(from); !rows.isEmpty(); rows = ahead(from)) {
            take(rows);
        }
        takeRoots(from);
        Optional<byte[]> head = from.sealedHead();
        if (head.isPresent()) {
            to.setHead(head.get());
        }
        for (DayKeys.Row key : from.keys().all()) {
            to.keys().insert(key);
        }
        to.commit();
        close();
    }

    /// Takes the place of the old file, which must be closed.
    ///
    /// @return the old file, to be overwritten
    Path replace() throws IOException {
        Path old = place.folder().resolve(Compaction.OLD);
        Overwriting.keepHold(place.database(), old);
        DurableFiles.replace(beside.file(), place.database());
        return old;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            try {
                to.close();
            } catch (SQLException e) {
                LOG.warn("A copy of the log's file did not close: {}", e.getMessage());
            }
        }
    }

    /// Leaves nothing of it beside the log.
    void drop() {
        close();
        try {
            Files.deleteIfExists(beside.file());
        } catch (IOException e) {
            LOG.warn("A copy of the log's file stays beside it until it is next opened: {}", e.getMessage());
        }
    }
}
