package org.greenlane.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.vault.Vault;

/// The tables of the log in the file `station`. Not safe for several threads.
final class LogFile implements AutoCloseable {
    static final int TABLE_COUNT = 5;

    private static final int FETCH = 1000;
    private static final int HEAD = 1;
    private static final int OWES_COMPACTION = 2;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS passage (
              number BIGINT PRIMARY KEY, sealed VARBINARY(1000000) NOT NULL,
              leaf BINARY(32) NOT NULL, head BINARY(32) NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS log_head (id INT PRIMARY KEY, sealed VARBINARY(10000) NOT NULL)",
            KeyTable.DEFINITION,
            CheckpointTable.DEFINITION,
            "CREATE TABLE IF NOT EXISTS block (number BIGINT PRIMARY KEY, root BINARY(32) NOT NULL)");

    private final LedgerFile file;
    private final KeyTable keys;
    private final CheckpointTable checkpoints;
    private final PreparedStatement insert;
    private final PreparedStatement setHead;
    private final PreparedStatement select;

    /// @param sealed the entry, sealed
    /// @param leaf the leaf hash of the entry
    /// @param head the root of the tree with this leaf
    @SuppressWarnings("ArrayRecordComponent") // a carrier between this file and its two readers, never compared
    record Row(long number, byte[] sealed, byte[] leaf, byte[] head) {}

    private LogFile(LedgerFile file) throws SQLException {
        this.file = file;
        keys = new KeyTable(file.connection());
        checkpoints = new CheckpointTable(file.connection());
        insert = file.connection().prepareStatement("INSERT INTO passage (number, sealed, leaf, head) VALUES (?, ?, ?, ?)");
        setHead = file.connection().prepareStatement("MERGE INTO log_head (id, sealed) KEY (id) VALUES (?, ?)");
        select = file.connection()
                .prepareStatement("SELECT number, sealed, leaf, head FROM passage WHERE number >= ? ORDER BY number LIMIT ?");
    }

    static LogFile open(LedgerPlace place, Vault vault) throws AuditException, SQLException {
        return open(() -> LedgerFile.open(place, vault, TABLES));
    }

    /// A file into which all rows of another are copied.
    static LogFile openForCopy(LedgerPlace place, Vault vault) throws AuditException, SQLException {
        return open(() -> LedgerFile.openForCopy(place, vault, TABLES));
    }

    private interface Opening {
        LedgerFile open() throws LedgerException;
    }

    private static LogFile open(Opening opening) throws AuditException, SQLException {
        try {
            LedgerFile file = opening.open();
            try {
                return new LogFile(file);
            } catch (SQLException e) {
                file.close();
                throw e;
            }
        } catch (LedgerException e) {
            throw AuditException.of(e);
        }
    }

    /// The keys of days.
    KeyTable keys() {
        return keys;
    }

    /// What was signed.
    CheckpointTable checkpoints() {
        return checkpoints;
    }

    void checkInPlace() throws AuditException {
        try {
            file.checkInPlace();
        } catch (LedgerException e) {
            throw AuditException.of(e);
        }
    }

    /// Adds a row to what [#commit] will make durable.
    void insert(Row row) throws SQLException {
        insert.setLong(1, row.number());
        insert.setBytes(2, row.sealed());
        insert.setBytes(3, row.leaf());
        insert.setBytes(4, row.head());
        insert.executeUpdate();
    }

    void setHead(byte[] sealedHead) throws SQLException {
        set(HEAD, sealedHead);
    }

    Optional<byte[]> sealedHead() throws SQLException {
        return get(HEAD);
    }

    /// Keeps in mind that the file still holds what was destroyed, until it is compacted.
    void oweCompaction() throws SQLException {
        set(OWES_COMPACTION, new byte[] {1});
    }

    boolean owesCompaction() throws SQLException {
        return get(OWES_COMPACTION).isPresent();
    }

    private void set(int id, byte[] bytes) throws SQLException {
        setHead.setInt(1, id);
        setHead.setBytes(2, bytes);
        setHead.executeUpdate();
    }

    private Optional<byte[]> get(int id) throws SQLException {
        try (PreparedStatement statement =
                file.connection().prepareStatement("SELECT sealed FROM log_head WHERE id = ?")) {
            statement.setInt(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    /// Everything since the last commit is on the disk when this returns, or nothing of it.
    void commit() throws SQLException {
        file.commit();
    }

    /// For many rows: they are on the disk only after the next [#commit].
    void commitUnforced() throws SQLException {
        file.commitUnforced();
    }

    boolean hasRows() throws SQLException {
        return !rows(Long.MIN_VALUE, 1).isEmpty();
    }

    /// How many rows there are, and how many tables.
    long[] counts() throws SQLException {
        try (Statement statement = file.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT (SELECT COUNT(*) FROM passage),"
                        + " (SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC')")) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        }
    }

    List<Row> rows(long from, int count) throws SQLException {
        select.setLong(1, from);
        select.setInt(2, count);
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(rows.getLong(1), rows.getBytes(2), rows.getBytes(3), rows.getBytes(4)));
            }
        }
        file.connection().commit();
        return found;
    }

    /// The leaves of a part of the log.
    ///
    /// @param from the first leaf, from 0
    /// @param to behind the last
    List<byte[]> leaves(long from, long to) throws SQLException, AuditException {
        List<byte[]> leaves = new ArrayList<>();
        try (PreparedStatement statement = file.connection()
                .prepareStatement("SELECT leaf FROM passage WHERE number > ? AND number <= ? ORDER BY number")) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    leaves.add(rows.getBytes(1));
                }
            }
        }
        file.connection().commit();
        if (leaves.size() != to - from) {
            throw OpenLog.damaged("entries are missing");
        }
        return leaves;
    }

    /// Keeps the root over a block of leaves, see [TreeBlocks].
    ///
    /// @param number of the block, from 0
    void insertBlock(long number, byte[] root) throws SQLException {
        try (PreparedStatement statement =
                file.connection().prepareStatement("MERGE INTO block (number, root) KEY (number) VALUES (?, ?)")) {
            statement.setLong(1, number);
            statement.setBytes(2, root);
            statement.executeUpdate();
        }
    }

    /// Roots over blocks of leaves, by their numbers, as far as they were kept.
    Map<Long, byte[]> blocks(long from, long to) throws SQLException {
        Map<Long, byte[]> blocks = new HashMap<>();
        try (PreparedStatement statement =
                file.connection().prepareStatement("SELECT number, root FROM block WHERE number >= ? AND number < ?")) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    blocks.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        file.connection().commit();
        return blocks;
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
