package org.greenlane.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.vault.Vault;

/// The file `station` with the tables of the log. Not safe for several threads.
final class StationFile implements AutoCloseable {
    private static final String NAME = "station";
    private static final String TITLE = "the log";
    static final int TABLE_COUNT = 2;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS passage (
              number BIGINT PRIMARY KEY, sealed VARBINARY(1000000) NOT NULL,
              leaf BINARY(32) NOT NULL, head BINARY(32) NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS log_head (id INT PRIMARY KEY, sealed VARBINARY(10000) NOT NULL)");

    /// @param sealed the entry, sealed
    /// @param leaf the leaf hash of the sealed bytes
    /// @param head the root of the tree with this leaf
    @SuppressWarnings("ArrayRecordComponent") // a carrier between this file and its two readers, never compared
    record Row(long number, byte[] sealed, byte[] leaf, byte[] head) {}

    private static final String INSERT = "INSERT INTO passage (number, sealed, leaf, head) VALUES (?, ?, ?, ?)";
    private static final String SET_HEAD = "MERGE INTO log_head (id, sealed) KEY (id) VALUES (1, ?)";

    private final LedgerFile file;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement setHead;
    private final PreparedStatement select;

    private StationFile(LedgerFile file) throws SQLException {
        this.file = file;
        this.connection = file.connection();
        insert = connection.prepareStatement(INSERT);
        setHead = connection.prepareStatement(SET_HEAD);
        select = connection.prepareStatement(
                "SELECT number, sealed, leaf, head FROM passage WHERE number >= ? ORDER BY number LIMIT ?");
    }

    static LedgerPlace place(Path folder, String fileSystem) {
        return new LedgerPlace(folder, NAME, NAME, TITLE, fileSystem);
    }

    static StationFile open(LedgerPlace place, Vault vault) throws AuditException {
        try {
            LedgerFile opened = LedgerFile.open(place, vault, TABLES);
            try {
                return new StationFile(opened);
            } catch (SQLException e) {
                opened.close();
                throw e;
            }
        } catch (LedgerException e) {
            throw AuditException.of(e);
        } catch (SQLException e) {
            throw AuditException.of(LedgerException.of(place, e));
        }
    }

    /// @throws AuditException `DAMAGED` if this is no longer the file that its name leads to
    void checkInPlace() throws AuditException {
        try {
            file.checkInPlace();
        } catch (LedgerException e) {
            throw AuditException.of(e);
        }
    }

    /// Adds a row together with the new head; both are on the disk, or neither, when this returns or throws.
    void append(Row row, byte[] sealedHead) throws SQLException {
        insert(row);
        setHead(sealedHead);
        commit();
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
        setHead.setBytes(1, sealedHead);
        setHead.executeUpdate();
    }

    /// A commit alone only hands the bytes to the operating system; the checkpoint calls fsync.
    void commit() throws SQLException {
        file.commit();
    }

    Optional<byte[]> sealedHead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sealed FROM log_head WHERE id = 1")) {
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
        }
    }

    boolean hasRows() throws SQLException {
        return !rows(Long.MIN_VALUE, 1).isEmpty();
    }

    /// How many rows there are, and how many tables.
    long[] counts() throws SQLException {
        try (Statement statement = connection.createStatement();
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
        connection.commit();
        return found;
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
