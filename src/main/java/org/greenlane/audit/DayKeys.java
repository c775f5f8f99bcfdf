package org.greenlane.audit;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;
import org.jspecify.annotations.Nullable;

/// The keys under which entries keep what is personal, one a UTC day: random, and sealed by the vault beside the
/// entries. Where a day's key was destroyed and the day comes again, because the clock was set, it gets another.
final class DayKeys {
    private static final int KEY_BYTES = 32;

    private final Vault vault;
    private final Sealer sealer;
    private final KeyTable table;
    private final Map<Long, Optional<Sealer>> known = new HashMap<>();
    private @Nullable Current current;

    /// @param number of the key, which its entries name
    record Current(long number, LocalDate day, Sealer sealer) {}

    /// One row of the table.
    ///
    /// @param day since 1970
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Row(long number, long day, byte[] sealed) {}

    DayKeys(Vault vault, KeyTable table) {
        this.vault = vault;
        this.sealer = vault.sealer("audit/day-keys");
        this.table = table;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /// The key of a day; a new one becomes durable with the next commit.
    ///
    /// @param entry the number of the entry that is to be sealed: a new key is called after it, as no other ever is
    Current of(LocalDate day, long entry) throws SQLException, AuditException {
        Current last = current;
        if (last != null && last.day().equals(day)) {
            return last;
        }
        Optional<Row> row = table.ofDay(day.toEpochDay());
        Current found;
        if (row.isPresent()) {
            long number = row.get().number();
            found = new Current(number, day, opened(row.get()));
        } else {
            found = fresh(day, entry);
        }
        current = found;
        return found;
    }

    private Current fresh(LocalDate day, long number) throws SQLException {
        byte[] key = vault.fresh(KEY_BYTES);
        table.insert(new Row(number, day.toEpochDay(), sealer.seal(key, place(number, day.toEpochDay()))));
        Sealer opened = vault.sealerUnder(key);
        known.put(number, Optional.of(opened));
        return new Current(number, day, opened);
    }

    /// The key of that number; empty if it was destroyed.
    Optional<Sealer> numbered(long number) throws SQLException, AuditException {
        Optional<Sealer> before = known.get(number);
        if (before != null) {
            return before;
        }
        Optional<Row> row = table.numbered(number);
        Optional<Sealer> found = row.isPresent() ? Optional.of(opened(row.get())) : Optional.empty();
        known.put(number, found);
        return found;
    }

    /// Keeps in memory no key that the file may no longer hold.
    void forget() {
        known.clear();
        current = null;
    }

    private Sealer opened(Row row) throws AuditException {
        try {
            return vault.sealerUnder(sealer.unseal(row.sealed(), place(row.number(), row.day())));
        } catch (SealBroken | IllegalArgumentException e) {
            throw new AuditException(
                    AuditException.Kind.DAMAGED, "the key of day " + LocalDate.ofEpochDay(row.day()) + " does not unseal");
        }
    }

    private static byte[] place(long number, long day) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(number).putLong(day).array();
    }
}
