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

/// Gives back the space that the log's file no longer needs: about 9 KiB a passage, of which 1 is the passage. The rows
/// are copied, as they are, into a fresh file beside the old one, which takes its place at once when it is on the disk.
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final String BESIDE = "station-compact";
    private static final int BATCH = 500;

    /// A file is left alone up to this many bytes, and so many a passage.
    private final long bytesAtLeast;

    private final long bytesEach;

    Compaction(long bytesAtLeast, long bytesEach) {
        this.bytesAtLeast = bytesAtLeast;
        this.bytesEach = bytesEach;
    }

    /// Opens the log's file, compacted if it was worth it.
    StationFile open(Path folder, Vault vault, String fileSystem) throws AuditException, SQLException {
        LedgerPlace place = StationFile.place(folder, fileSystem);
        LedgerPlace beside = place.beside(BESIDE);
        Path path = place.file();
        try {
            Files.deleteIfExists(beside.file());
            StationFile file = StationFile.open(place, vault);
            if (!isWorthIt(file, Files.size(path))) {
                return file;
            }
            LOG.info("The log's file has {} MiB and is compacted", Files.size(path) >> 20);
            try (file) {
                copy(file, beside, vault);
            }
            DurableFiles.replace(beside.file(), path);
            return StationFile.open(place, vault);
        } catch (IOException e) {
            throw AuditException.of(LedgerException.unreachable(place, e));
        }
    }

    private boolean isWorthIt(StationFile file, long bytes) throws SQLException {
        if (bytes < bytesAtLeast) {
            return false;
        }
        long[] counts = file.counts();
        // Tables of other rooms would not be copied.
        return bytes > counts[0] * bytesEach && counts[1] == StationFile.TABLE_COUNT;
    }

    private static void copy(StationFile from, LedgerPlace beside, Vault vault) throws AuditException, SQLException {
        try (StationFile to = StationFile.open(beside, vault)) {
            Optional<byte[]> head = from.sealedHead();
            if (head.isPresent()) {
                to.setHead(head.get());
            }
            long next = Long.MIN_VALUE;
            for (List<StationFile.Row> rows = from.rows(next, BATCH); !rows.isEmpty(); rows = from.rows(next, BATCH)) {
                for (StationFile.Row row : rows) {
                    to.insert(row);
                }
                to.commit();
                next = rows.getLast().number() + 1;
            }
        }
    }
}
