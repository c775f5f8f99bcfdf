package org.greenlane.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.greenlane.vault.Vault;

/// The H2 file `station`, enciphered by H2 itself (AES), with whatever tables. Not safe for several threads.
final class StationFile implements AutoCloseable {
    static final String NAME = "station";
    static final String ENDING = ".mv.db";

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

    private final Connection connection;
    private final FileWatch watch;
    private final PreparedStatement sync;

    private StationFile(Connection connection, FileWatch watch, List<String> tables) throws SQLException {
        this.connection = connection;
        this.watch = watch;
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        sync = connection.prepareStatement("CHECKPOINT SYNC");
    }

    /// @param name of the file, without its ending
    /// @param fileSystem the name of one of H2's file systems; `file` but in tests
    /// @param tables makes each table where it is not there yet
    static StationFile open(Path folder, String name, Vault vault, String fileSystem, List<String> tables)
            throws AuditException {
        try {
            cutTornTail(folder.resolve(name + ENDING));
            Connection connection = connect(folder, name, vault, fileSystem);
            try {
                return new StationFile(connection, new FileWatch(folder.resolve(name + ENDING)), tables);
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

    Connection connection() {
        return connection;
    }

    /// A commit alone only hands the bytes to the operating system; the checkpoint calls fsync.
    void commit() throws SQLException {
        connection.commit();
        sync.execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String hex(Vault vault, String purpose) {
        return HexFormat.of().formatHex(vault.derive(purpose, 32));
    }
}
