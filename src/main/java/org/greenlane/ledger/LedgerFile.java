package org.greenlane.ledger;

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
import org.greenlane.vault.KeyCheck;
import org.greenlane.vault.Vault;

/// An H2 file, enciphered by H2 itself (AES). Not safe for several threads: see [OwnThread].
public final class LedgerFile implements AutoCloseable {
    private static final int BLOCK_BYTES = 4096;
    private static final int KEY_BYTES = 32;

    /// - `WRITE_DELAY=0`: a commit writes at once and in the calling thread; `CHECKPOINT SYNC` then makes the disk keep it.
    /// - `REUSE_SPACE=FALSE`: H2 else writes over pieces of the file that are no longer needed (after 45 s), and when it is
    ///   cut or killed there, finds an older state at the next start: what was acknowledged is lost. The space is given
    ///   back by copying the rows into a fresh file.
    /// - `MAX_COMPACT_TIME=0`: nothing is moved about at closing.
    /// - no trace file, which could hold parts of what is enciphered.
    private static final String SETTINGS = ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;PAGE_SIZE=";

    /// The least that the cipher takes: every commit writes its page anew.
    private static final int PAGE_BYTES = 4096;

    /// What is written once and then read from one end to the other. The cipher works in whole blocks of 4 KiB, and a
    /// page begins anywhere: of small pages, each of their blocks is deciphered two or three times.
    private static final int COPY_PAGE_BYTES = 32 << 10;

    private final Connection connection;
    private final FileWatch watch;
    private final PreparedStatement sync;

    private LedgerFile(Connection connection, FileWatch watch, List<String> tables) throws SQLException {
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

    /// Opens the file, or begins it.
    ///
    /// @param tables the statements that make its tables where they are not there
    public static LedgerFile open(LedgerPlace place, Vault vault, List<String> tables) throws LedgerException {
        return open(place, vault, tables, PAGE_BYTES);
    }

    /// Opens a file into which all rows of another are copied; it is read faster afterwards.
    ///
    /// @param tables as for [#open]
    public static LedgerFile openForCopy(LedgerPlace place, Vault vault, List<String> tables) throws LedgerException {
        return open(place, vault, tables, COPY_PAGE_BYTES);
    }

    private static LedgerFile open(LedgerPlace place, Vault vault, List<String> tables, int pageBytes)
            throws LedgerException {
        KeyCheck check = new KeyCheck(place.check(), place.purpose(), vault);
        KeyCheck.Answer keys = check.answer();
        if (keys == KeyCheck.Answer.OUTDATED) {
            // It would open: the file's own cipher does not change. What was sealed since the rotation would not unseal.
            throw LedgerException.outdatedKey(place);
        }
        try {
            cutTornTail(place.file());
            Connection connection = connect(place, vault, pageBytes);
            try {
                LedgerFile opened = new LedgerFile(connection, new FileWatch(place), tables);
                check.keep();
                return opened;
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw LedgerException.unreachable(place, e);
        } catch (SQLException e) {
            throw LedgerException.of(place, e, keys);
        }
    }

    /// H2 writes whole blocks. A power cut in the middle of a write can leave a part of one at the end, of which H2's
    /// cipher layer makes that the last whole block ends early; then the last commit, though on the disk, is not found.
    private static void cutTornTail(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) % BLOCK_BYTES != 0) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / BLOCK_BYTES * BLOCK_BYTES);
                channel.force(true);
            }
        }
    }

    /// A connection to the file with no tables made and nothing watched.
    public static Connection connect(LedgerPlace place, Vault vault) throws SQLException {
        return connect(place, vault, PAGE_BYTES);
    }

    private static Connection connect(LedgerPlace place, Vault vault, int pageBytes) throws SQLException {
        Path file = place.folder().toAbsolutePath().resolve(place.name());
        if (file.toString().indexOf(';') >= 0) {
            throw new SQLException("a folder with a semicolon in its name would change the settings of the database");
        }
        Properties login = new Properties();
        login.setProperty("user", place.purpose());
        login.setProperty("password", hex(vault, place.purpose() + "/file") + " " + hex(vault, place.purpose() + "/user"));
        return DriverManager.getConnection("jdbc:h2:" + place.fileSystem() + ":" + file + SETTINGS + pageBytes, login);
    }

    /// Without automatic commits; what is written through it is durable once [#commit] has returned.
    public Connection connection() {
        return connection;
    }

    /// A commit alone only hands the bytes to the operating system; the checkpoint calls fsync.
    public void commit() throws SQLException {
        connection.commit();
        sync.execute();
    }

    /// @throws LedgerException `DAMAGED` if this is no longer the file that its name leads to
    public void checkInPlace() throws LedgerException {
        watch.check();
    }

    /// Makes room in memory: what was written is on the disk only after the next [#commit].
    public void commitUnforced() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String hex(Vault vault, String purpose) {
        return HexFormat.of().formatHex(vault.derive(purpose, KEY_BYTES));
    }
}
