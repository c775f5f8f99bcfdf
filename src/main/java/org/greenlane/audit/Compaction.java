package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenlane.disk.DurableFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives back the space that the log's file no longer needs: about 9 KiB an entry, of which 1 is the entry. The rows
/// are copied, as they are, into a fresh file beside the old one, which takes its place at once when it is on the disk.
/// What was deleted is not copied: after a key was destroyed, this is what takes the older copies of it away.
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final String BESIDE = "station-compact";
    private static final String OLD = "station-old.mv.db";
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
        Path beside = folder.resolve(BESIDE + StationFile.ENDING);
        try {
            Files.deleteIfExists(beside);
            Overwriting.away(folder.resolve(OLD), place.database());
            LogFile file = LogFile.open(folder, StationFile.NAME, place.vault(), place.fileSystem());
            boolean owed = file.owesCompaction();
            if (!owed && !isWorthIt(file, Files.size(place.database()))) {
                return file;
            }
            LOG.info("The log's file has {} MiB and is compacted", Files.size(place.database()) >> 20);
            try (file) {
                copy(file, place);
            } catch (SQLException e) {
                LOG.warn("There was no compacting it: {}", e.getMessage());
                return LogFile.open(folder, StationFile.NAME, place.vault(), place.fileSystem());
            }
            if (owed) {
                Overwriting.keepHold(place.database(), folder.resolve(OLD));
            }
            DurableFiles.replace(beside, place.database());
            Overwriting.away(folder.resolve(OLD), place.database());
            return LogFile.open(folder, StationFile.NAME, place.vault(), place.fileSystem());
        } catch (IOException e) {
            throw StationFile.unreachable(e);
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

    private static void copy(LogFile from, LogPlace place) throws AuditException, SQLException {
        try (LogFile to = LogFile.open(place.folder(), BESIDE, place.vault(), place.fileSystem())) {
            Optional<byte[]> head = from.sealedHead();
            if (head.isPresent()) {
                to.setHead(head.get());
            }
            for (DayKeys.Row key : from.keysBefore(Long.MAX_VALUE)) {
                to.insertKey(key);
            }
            to.insertCheckpoints(from);
            to.commit();
            long next = Long.MIN_VALUE;
            for (List<LogFile.Row> rows = from.rows(next, BATCH); !rows.isEmpty(); rows = from.rows(next, BATCH)) {
                for (LogFile.Row row : rows) {
                    to.insert(row);
                }
                to.commit();
                next = rows.getLast().number() + 1;
            }
        }
    }
}
