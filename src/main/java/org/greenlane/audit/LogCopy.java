package org.greenlane.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import org.greenlane.disk.DurableFiles;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.LedgerPlace;

/// A log as it was at one moment, copied while it goes on: its rows never change, so that only their number is to be kept.
/// The keys of days are those that there were at that moment.
public final class LogCopy {
    /// So few that a passage hardly waits for them.
    private static final int BATCH = 100;

    private final LogPlace place;
    private final Head head;
    private final byte[] sealedHead;
    private final List<DayKeys.Row> keys;
    private final List<String> inDatabase;
    private final List<String> beside;
    private final Rows rows;

    /// Where the rows of the log are read, between two events that are recorded.
    interface Rows {
        List<LogFile.Row> from(long number, int count) throws AuditException;
    }

    private LogCopy(OpenLog log, LogPlace place, Rows rows) throws SQLException, IOException {
        this.place = place;
        this.head = log.head();
        this.sealedHead = log.sealed(head);
        this.keys = log.file().keys().all();
        this.inDatabase = log.file().checkpoints().all();
        this.beside = log.notes();
        this.rows = rows;
    }

    static LogCopy of(OpenLog log, LogPlace place, Rows rows) throws SQLException, IOException {
        log.checkpoint();
        return new LogCopy(log, place, rows);
    }

    /// How many entries it has.
    public long size() {
        return head.size();
    }

    /// The root of the tree over them, in lower-case hexadecimal.
    public String root() {
        return HexFormat.of().formatHex(head.tree().root());
    }

    /// Writes the log's files, enciphered with the same keys, into a folder that has none.
    ///
    /// @param look is told how many entries are copied, and says whether to go on
    /// @throws CancellationException if it was not gone on
    public void writeTo(Path folder, LongPredicate look) throws AuditException {
        LogPlace to = new LogPlace(folder, folder, place.vault(), place.signer(), place.lane());
        LedgerPlace ledger = to.ledger();
        try {
            write(ledger, look);
            StringBuilder text = new StringBuilder();
            beside.forEach(note -> text.append(note).append('\n'));
            DurableFiles.write(to.checkpoints(), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw AuditException.of(LedgerException.of(ledger, e));
        } catch (IOException e) {
            throw AuditException.of(LedgerException.unreachable(ledger, e));
        }
    }

    private void write(LedgerPlace ledger, LongPredicate look) throws AuditException, SQLException {
        try (LogFile copy = LogFile.open(ledger, place.vault())) {
            copy.setHead(sealedHead);
            for (DayKeys.Row key : keys) {
                copy.keys().insert(key);
            }
            for (String note : inDatabase) {
                copy.checkpoints().insert(sizeOf(note), note);
            }
            copy.commit();
            long next = 1;
            while (next <= head.size()) {
                List<LogFile.Row> batch = rows.from(next, (int) Math.min(BATCH, head.size() - next + 1));
                if (batch.isEmpty()) {
                    throw OpenLog.damaged("entry " + next + " is missing");
                }
                for (LogFile.Row row : batch) {
                    copy.insert(row);
                }
                copy.commit();
                next = batch.getLast().number() + 1;
                if (!look.test(next - 1)) {
                    throw new CancellationException();
                }
            }
        }
    }

    /// The second line of a checkpoint: the database knows it by that.
    static long sizeOf(String note) {
        return Long.parseLong(note.split("\n", 3)[1]);
    }
}
