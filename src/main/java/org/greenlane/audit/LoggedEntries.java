package org.greenlane.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.greenlane.proof.CborException;
import org.greenlane.proof.MerkleTree;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;

/// Entries of the log in their order, a batch at a time, in bounded memory; events are recorded in between. Every entry
/// is checked against its leaf. The next batch is unsealed while one is worked on. Not safe for several threads.
public final class LoggedEntries {
    private final RowStream.Source source;
    private final RowStream rows;
    private final Sealer sealer;
    private final Keys keys;
    private Future<List<LoggedEntry>> ahead;

    /// Where the keys of days are read, away from the calling thread.
    @FunctionalInterface
    interface Keys {
        Optional<Sealer> numbered(long number) throws AuditException;
    }

    LoggedEntries(RowStream.Source source, Span span, Sealer sealer, Keys keys) throws AuditException {
        this.source = source;
        this.rows = new RowStream(source, span.first(), span.last());
        this.sealer = sealer;
        this.keys = keys;
        this.ahead = started();
    }

    /// The next entries; none at the end.
    ///
    /// @throws AuditException of kind `DAMAGED`, naming the entry, if one is missing or not as it was recorded
    public List<LoggedEntry> next() throws AuditException {
        List<LoggedEntry> entries = source.await(ahead);
        if (!entries.isEmpty()) {
            ahead = started();
        }
        return entries;
    }

    private Future<List<LoggedEntry>> started() {
        FutureTask<List<LoggedEntry>> task = new FutureTask<>(this::unsealed);
        Thread.ofVirtual().name("log entries").start(task);
        return task;
    }

    private List<LoggedEntry> unsealed() throws AuditException {
        List<LogFile.Row> batch = rows.next();
        // Asked for anew in each batch: what is purged meanwhile is not told any more.
        Map<Long, Optional<Sealer>> known = new HashMap<>();
        List<LoggedEntry> entries = new ArrayList<>(batch.size());
        for (LogFile.Row row : batch) {
            entries.add(entry(row, known));
        }
        return entries;
    }

    private LoggedEntry entry(LogFile.Row row, Map<Long, Optional<Sealer>> known) throws AuditException {
        byte[] bytes = unsealed(sealer, row);
        boolean provable = Arrays.equals(MerkleTree.leafHash(bytes), row.leaf());
        // The leaves of the first form were taken over the sealed bytes.
        if (!provable && !Arrays.equals(MerkleTree.leafHash(row.sealed()), row.leaf())) {
            throw OpenLog.damaged("entry " + row.number() + " is not as it was recorded");
        }
        try {
            Entry entry = EntryReader.read(row.number(), bytes, number -> key(number, known));
            return new LoggedEntry(entry, provable ? Optional.of(bytes) : Optional.empty(), row.leaf());
        } catch (CborException e) {
            throw OpenLog.damaged("entry " + row.number() + " cannot be read: " + e.getMessage());
        } catch (SQLException e) {
            throw new IllegalStateException("keys are read on the log's own thread", e);
        }
    }

    private Optional<Sealer> key(long number, Map<Long, Optional<Sealer>> known) throws AuditException {
        Optional<Sealer> key = known.get(number);
        if (key == null) {
            key = keys.numbered(number);
            known.put(number, key);
        }
        return key;
    }

    static byte[] unsealed(Sealer sealer, LogFile.Row row) throws AuditException {
        try {
            return sealer.unseal(row.sealed(), Draft.place(row.number()));
        } catch (SealBroken e) {
            throw OpenLog.damaged("entry " + row.number() + " does not unseal");
        }
    }
}
