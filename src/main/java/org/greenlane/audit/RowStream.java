package org.greenlane.audit;

import java.util.List;
import java.util.concurrent.Future;

/// Rows of the log in their order, a batch at a time: the next batch is read while one is worked on. Not safe for
/// several threads.
final class RowStream {
    private final Source source;
    private final long last;
    private long next;
    private Future<List<LogFile.Row>> ahead;

    /// Where rows are read, away from the calling thread.
    interface Source {
        Future<List<LogFile.Row>> from(long number) throws AuditException;

        <T> T await(Future<T> task) throws AuditException;
    }

    /// @param last the number of the last one, which has been recorded
    RowStream(Source source, long first, long last) throws AuditException {
        this.source = source;
        this.next = first;
        this.last = last;
        this.ahead = source.from(first);
    }

    /// The next rows; none at the end.
    ///
    /// @throws AuditException of kind `DAMAGED` if one is missing
    List<LogFile.Row> next() throws AuditException {
        if (next > last) {
            return List.of();
        }
        List<LogFile.Row> read = source.await(ahead);
        List<LogFile.Row> batch = read.stream().filter(row -> row.number() <= last).toList();
        if (batch.isEmpty()) {
            throw missing(next);
        }
        for (LogFile.Row row : batch) {
            if (row.number() != next) {
                throw missing(next);
            }
            next++;
        }
        if (next <= last) {
            ahead = source.from(next);
        }
        return batch;
    }

    private static AuditException missing(long number) {
        return OpenLog.damaged("entry " + number + " is missing");
    }
}
