package org.greenlane.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.greenlane.vault.Sealer;

/// Entries from one to another.
///
/// @param first the number of the first
/// @param last the number of the last, inclusive
public record Span(long first, long last) {
    /// The first and the last entry of a time. Every entry is looked at: where the clock was set back, they are not in
    /// the order of their times.
    ///
    /// @param look is told how many rows have been looked at, and says whether to go on
    static Optional<Span> of(Instant from, Instant until, RowStream rows, Sealer sealer, LongPredicate look)
            throws AuditException {
        long first = 0;
        long last = 0;
        for (List<LogFile.Row> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
            for (LogFile.Row row : batch) {
                long at = EntryTime.of(LoggedEntries.unsealed(sealer, row));
                if (at >= from.toEpochMilli() && at < until.toEpochMilli()) {
                    first = first == 0 ? row.number() : first;
                    last = row.number();
                }
            }
            if (!look.test(batch.getLast().number())) {
                return Optional.empty();
            }
        }
        return first == 0 ? Optional.empty() : Optional.of(new Span(first, last));
    }
}
