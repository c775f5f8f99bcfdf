package org.greenlane.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    static final String NAME = "station";
    static final String ENDING = ".mv.db";
    static final int TABLE_COUNT = 2;

    /// H2's codes for a wrong file password and for a broken file, which it cannot tell from one another, and for both
    /// wrong passwords.
    private static final List<Integer> NOT_READABLE = List.of(90049, 90030, 28000);

    private static final int IN_USE = 90020;
    private static final int BLOCK_BYTES = 4096;

    /// - `WRITE_DELAY=0`: a commit writes at once and in the calling thread; `CHECKPOINT SYNC` then makes the disk keep it.
    /// - `REUSE_SPACE=FALSE`: H2 else writes over pieces of the file that are no longer needed (after 45 s), and when it is
    ///   cut or killed there, finds an older state at the next start: acknowledged passages are lost. [Compaction] gives
    ///   the space back.
    /// - `MAX_COMPACT_TIME=0`: nothing is moved about at closing.
    /// - `PAGE_SIZE=4096`: the least that the cipher takes; every passage writes its page anew.
    /// - no trace file, which could hold parts of what is enciphered.
    private static final String SETTINGS = ";CIPHER=AES;PAGE_SIZE=4096;WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

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

    private final Connection connection;
    private final FileWatch watch;
    private final PreparedStatement insert;
    private final PreparedStatement setHead;
    private final PreparedStatement select;
    private final PreparedStatement sync;

    private StationFile(Connection connection, FileWatch watch) throws SQLException {
        this.connection = connection;
        this.watch = watch;
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(INSERT);
        setHead = connection.prepareStatement(SET_HEAD);
        select = connection.prepareStatement(
                "SELECT number, sealed, leaf, head FROM passage WHERE number >= ? ORDER BY number LIMIT ?");
        sync = connection.prepareStatement("CHECKPOINT SYNC");
    }

    /// @param name of the file, without its ending
    /// @param fileSystem the name of one of H2's file systems; `file` but in tests
    static StationFile open(Path folder, String name, Vault vault, String fileSystem) throws AuditException {
        try {
            cutTornTail(folder.resolve(name + ENDING));
            Connection connection = connect(folder, name, vault, fileSystem);
            try {
                return new StationFile(connection, new FileWatch(folder.resolve(name + ENDING)));
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreachable(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// H2 writes whole blocks. A power cut in the middle of a write can leave a part of one at the end, of which H2's
    /// cipher layer makes that the last whole block ends early; then the last passage, though on the disk, is not found.
    private static void cutTornTail(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) % BLOCK_BYTES != 0) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / BLOCK_BYTES * BLOCK_BYTES);
                channel.force(true);
            }
        }
    }

    static Connection connect(Path folder, String name, Vault vault, String fileSystem) throws SQLException {
        Path file = folder.toAbsolutePath().resolve(name);
        if (file.toString().indexOf(';') >= 0) {
            throw new SQLException("a folder with a semicolon in its name would change the settings of the database");
        }
        Properties login = new Properties();
        login.setProperty("user", "station");
        login.setProperty("password", hex(vault, "station/file") + " " + hex(vault, "station/user"));
        return DriverManager.getConnection("jdbc:h2:" + fileSystem + ":" + file + SETTINGS, login);
    }

    static AuditException unreachable(Exception e) {
        return new AuditException(AuditException.Kind.DISK, "the log cannot be reached on the disk", e);
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
                : unreachable(e);
    }

    /// @throws AuditException `DAMAGED` if this is no longer the file that its name leads to
    void checkInPlace() throws AuditException {
        watch.check();
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
        connection.commit();
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
        connection.close();
    }

    private static String hex(Vault vault, String purpose) {
        return HexFormat.of().formatHex(vault.derive(purpose, 32));
    }
}
