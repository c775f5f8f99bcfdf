package org.greenlane.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.greenlane.vault.Vault;

/// The H2 file `station`, enciphered by H2 itself (AES), with the tables of the log. Not safe for several threads.
final class StationFile implements AutoCloseable {
    /// H2's codes for a wrong file password and for a broken file, which it cannot tell from one another, and for both
    /// wrong passwords.
    private static final List<Integer> NOT_READABLE = List.of(90049, 90030, 28000);

    private static final int IN_USE = 90020;

    /// Commits write at once and in the calling thread; `CHECKPOINT SYNC` then makes the disk keep them.
    private static final String SETTINGS =
            ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

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

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement setHead;
    private final PreparedStatement select;
    private final PreparedStatement sync;

    private StationFile(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT INTO passage (number, sealed, leaf, head) VALUES (?, ?, ?, ?)");
        setHead = connection.prepareStatement("MERGE INTO log_head (id, sealed) KEY (id) VALUES (1, ?)");
        select = connection.prepareStatement(
                "SELECT number, sealed, leaf, head FROM passage WHERE number >= ? ORDER BY number LIMIT ?");
        sync = connection.prepareStatement("CHECKPOINT SYNC");
    }

    /// @param fileSystem the name of one of H2's file systems; `file` but in tests
    static StationFile open(Path folder, Vault vault, String fileSystem) throws AuditException {
        try {
            Connection connection = connect(folder, vault, fileSystem);
            try {
                return new StationFile(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Connection connect(Path folder, Vault vault, String fileSystem) throws SQLException {
        Path file = folder.toAbsolutePath().resolve("station");
        if (file.toString().indexOf(';') >= 0) {
            throw new SQLException("a folder with a semicolon in its name would change the settings of the database");
        }
        Properties login = new Properties();
        login.setProperty("user", "station");
        login.setProperty("password", hex(vault, "station/file") + " " + hex(vault, "station/user"));
        return DriverManager.getConnection("jdbc:h2:" + fileSystem + ":" + file + SETTINGS, login);
    }

    static AuditException failed(SQLException e) {
        if (e.getErrorCode() == IN_USE) {
            return new AuditException(AuditException.Kind.IN_USE, "another program has the log open", e);
        }
        return NOT_READABLE.contains(e.getErrorCode())
                ? new AuditException(
                        AuditException.Kind.WRONG_KEY_OR_DAMAGED,
                        "the log does not open: another key file, or the file station.mv.db is damaged",
                        e)
                : new AuditException(AuditException.Kind.DISK, "the log cannot be reached on the disk", e);
    }

    /// Adds a row together with the new head; both are on the disk, or neither, when this returns or throws.
    void append(Row row, byte[] sealedHead) throws SQLException {
        insert.setLong(1, row.number());
        insert.setBytes(2, row.sealed());
        insert.setBytes(3, row.leaf());
        insert.setBytes(4, row.head());
        insert.executeUpdate();
        setHead.setBytes(1, sealedHead);
        setHead.executeUpdate();
        connection.commit();
        // A commit alone only hands the bytes to the operating system; this calls fsync.
        sync.execute();
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
        connection.close();
    }

    private static String hex(Vault vault, String purpose) {
        return HexFormat.of().formatHex(vault.derive(purpose, 32));
    }
}
