package org.greenlane.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import org.greenlane.disk.DurableFiles;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.ledger.OwnThread;
import org.greenlane.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `staff`, opened again after a failure of the disk, and made small again when it has grown. Safe for several
/// threads.
final class StaffFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StaffFile.class);
    private static final String NAME = "staff";
    private static final String BESIDE = "staff-compact";
    /// Says that somebody was enrolled once: a book without staff is then a loss, not a first start.
    private static final String BEGUN = "begun";

    private final LedgerPlace place;
    private final Vault vault;
    private final long compactFromBytes;
    private final OwnThread<StaffException> own = new OwnThread<>(
            NAME,
            StaffException.class,
            e -> new StaffException(LedgerException.Kind.CLOSED, "the staff book has been closed"));
    // Only touched by the own thread.
    private @Nullable LedgerFile file;

    StaffFile(Path folder, Vault vault, long compactFromBytes) {
        this.place = new LedgerPlace(folder, NAME, NAME, "the staff book", "file");
        this.vault = vault;
        this.compactFromBytes = compactFromBytes;
    }

    /// Something done with the rows.
    interface Work<T> {
        T in(StaffTables tables) throws SQLException;
    }

    /// Looks something up.
    ///
    /// @param nothing what is found where there is no staff yet; a gate that works without staff makes no file
    <T> T read(T nothing, Work<T> work) throws StaffException {
        return touch(() -> {
            if (file == null && Files.notExists(place.file()) && Files.notExists(begun())) {
                return nothing;
            }
            LedgerFile open = opened();
            T found = work.in(new StaffTables(open.connection()));
            open.connection().rollback();
            return found;
        });
    }

    /// Changes something: all of it is on the disk when this returns, or none of it.
    <T> T change(Work<T> work) throws StaffException {
        return touch(() -> {
            LedgerFile open = opened();
            open.checkInPlace();
            StaffTables tables = new StaffTables(open.connection());
            T result = work.in(tables);
            open.commit();
            open.checkInPlace();
            markBegun(tables);
            return result;
        });
    }

    private interface Touch<T> {
        T done() throws SQLException, LedgerException, IOException;
    }

    private <T> T touch(Touch<T> work) throws StaffException {
        return own.call(() -> {
            try {
                return work.done();
            } catch (SQLException e) {
                closeFile();
                throw new StaffException(LedgerException.of(place, e));
            } catch (IOException e) {
                closeFile();
                throw new StaffException(LedgerException.unreachable(place, e));
            } catch (UncheckedIOException e) {
                closeFile();
                throw new StaffException(LedgerException.Kind.DISK, String.valueOf(e.getMessage()));
            } catch (LedgerException e) {
                throw new StaffException(e);
            } catch (RuntimeException | Error e) {
                // Nobody knows what is in the transaction.
                closeFile();
                throw e;
            }
        });
    }

    /// Copies all rows as they are at one moment into a file with the same keys.
    ///
    /// @param folder has no such file
    /// @param moment done at that very moment: nothing changes in the book meanwhile
    void copy(Path folder, Runnable moment) throws StaffException {
        touch(() -> {
            moment.run();
            if (file == null && Files.notExists(place.file()) && Files.notExists(begun())) {
                return false;
            }
            copyTo(new LedgerPlace(folder, NAME, NAME, place.title(), place.fileSystem()), opened());
            if (Files.exists(begun())) {
                DurableFiles.write(folder.resolve(BEGUN), new byte[0]);
            }
            return true;
        });
    }

    private LedgerFile opened() throws LedgerException, SQLException, IOException {
        LedgerFile open = file;
        if (open != null && Files.exists(place.file()) && Files.size(place.file()) > compactFromBytes) {
            open.checkInPlace();
            // Every change makes the file longer by some KiB, of which little is needed.
            copyTo(place.beside(BESIDE), open);
            closeFile();
            DurableFiles.replace(place.beside(BESIDE).file(), place.file());
            open = null;
        }
        if (open == null) {
            open = reopened();
            file = open;
        }
        return open;
    }

    private LedgerFile reopened() throws LedgerException, SQLException, IOException {
        boolean begun = Files.exists(begun());
        if (begun && Files.notExists(place.file())) {
            throw lost();
        }
        Files.deleteIfExists(place.beside(BESIDE).file());
        LedgerFile opened = LedgerFile.open(place, vault, StaffTables.MADE_BY);
        try {
            StaffTables tables = new StaffTables(opened.connection());
            if (begun && tables.staff().isEmpty()) {
                throw lost();
            }
            markBegun(tables);
            return opened;
        } catch (IllegalArgumentException e) {
            opened.close();
            throw new LedgerException(LedgerException.Kind.DAMAGED, "the staff book holds something else than staff", e);
        } catch (LedgerException | SQLException | IOException e) {
            opened.close();
            throw e;
        }
    }

    private static LedgerException lost() {
        return new LedgerException(LedgerException.Kind.DAMAGED, "there was staff before, and the staff book is gone");
    }

    private Path begun() {
        return place.folder().resolve(BEGUN);
    }

    private void markBegun(StaffTables tables) throws SQLException, IOException {
        if (Files.notExists(begun()) && !tables.staff().isEmpty()) {
            DurableFiles.write(begun(), new byte[0]);
        }
    }

    private void copyTo(LedgerPlace target, LedgerFile from) throws LedgerException, SQLException {
        try (LedgerFile to = LedgerFile.open(target, vault, StaffTables.MADE_BY)) {
            for (String table : StaffTables.NAMES) {
                copy(from.connection(), to.connection(), table);
            }
            to.commit();
        }
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            String marks = String.join(", ", Collections.nCopies(columns, "?"));
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private void closeFile() {
        LedgerFile open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("The staff book's file did not close: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        own.closeAfter(this::closeFile);
    }
}
