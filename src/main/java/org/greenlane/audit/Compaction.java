package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenlane.disk.DurableFiles;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives back the space that the log's file no longer needs: about 9 KiB an entry, of which 1 is the entry. The rows
/// are copied, as they are, into a fresh file beside the old one, which takes its place at once when it is on the disk.
/// What was deleted is not copied: after a key was destroyed, this is what takes the older copies of it away.
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final String BESIDE = "station-compact";
    static final String OLD = "station-old.mv.db";
    private static final int BATCH = 500;

    /// A file is left alone up to this many bytes, and so many an entry.
    private final long bytesAtLeast;

    private final long bytesEach;

    Compaction(long bytesAtLeast, long bytesEach) {
        this.bytesAtLeast = bytesAtLeast;
        this.bytesEach = bytesEach;
    }

    /// Opens the log's file, compacted if it was worth it, or owed.
    LogFile open(LogPlace place) throws AuditException, SQLException {
        Path folder = place.folder();
        LedgerPlace ledger = place.ledger();
        LedgerPlace beside = ledger.beside(BESIDE);
        Path old = folder.resolve(OLD);
        try {
            Files.deleteIfExists(beside.file());
            Renewal.sweep(place);
            Overwriting.away(old, place.database());
            LogFile file = LogFile.open(ledger, place.vault());
            boolean owed = file.owesCompaction();
            if (!owed && !isWorthIt(file, Files.size(place.database()))) {
                return file;
            }
            LOG.info("The log's file has {} MiB and is compacted", Files.size(place.database()) >> 20);
            try (file) {
                copy(file, beside, place.vault());
            } catch (SQLException e) {
                LOG.warn("There was no compacting it: {}", e.getMessage());
                return LogFile.open(ledger, place.vault());
            }
            if (owed) {
                Overwriting.keepHold(place.database(), old);
            }
            DurableFiles.replace(beside.file(), place.database());
            Overwriting.away(old, place.database());
            return LogFile.open(ledger, place.vault());
        } catch (IOException e) {
            throw AuditException.of(LedgerException.unreachable(ledger, e));
        }
    }

    private boolean isWorthIt(LogFile file, long bytes) throws SQLException {
        if (bytes < bytesAtLeast) {
            return false;
        }
        long[] counts = file.counts();
        // Tables of other rooms would not be copied.
        return bytes > counts[0] * bytesEach && counts[1] == LogFile.TABLE_COUNT;
    }

    private static void copy(LogFile from, LedgerPlace beside, Vault vault) throws AuditException, SQLException {
        try (LogFile to = LogFile.openForCopy(beside, vault)) {
            Optional<byte[]> head = from.sealedHead();
            if (head.isPresent()) {
                to.setHead(head.get());
            }
            for (DayKeys.Row key : from.keys().all()) {
                to.keys().insert(key);
            }
            to.checkpoints().copy(from.checkpoints());
            new TreeBlocks(to).copy(from);
            long next = Long.MIN_VALUE;
            for (List<LogFile.Row> rows = from.rows(next, BATCH); !rows.isEmpty(); rows = from.rows(next, BATCH)) {
                for (LogFile.Row row : rows) {
                    to.insert(row);
                }
                to.commitUnforced();
                next = rows.getLast().number() + 1;
            }
            to.commit();
        }
    }
}
