package org.greenlane.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The H2 file of one layer, read only. Not safe for several threads.
final class LayerFile implements AutoCloseable {
    /// The inner nodes of H2's tree fit in about so much of the file.
    private static final int CACHE_PART = 256;

    private static final int MIN_CACHE_KIB = 1024;
    private static final int MAX_CACHE_KIB = 32 * 1024;

    private final Path path;
    private final int cacheKib;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement select;

    LayerFile(Path path) throws IOException {
        this.path = path;
        this.cacheKib = Math.clamp(Files.size(path) / 1024 / CACHE_PART, MIN_CACHE_KIB, MAX_CACHE_KIB);
    }

    Path path() {
        return path;
    }

    /// The signed header, and the header sealed.
    byte[][] about() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT header, sealed FROM about")) {
            if (!row.next()) {
                throw new SQLException("the layer says nothing of itself");
            }
            return new byte[][] {row.getBytes(1), row.getBytes(2)};
        }
    }

    /// @param length how many bytes of hashes there should be
    byte[] hashes(int length) throws SQLException {
        byte[] hashes = new byte[length];
        int at = 0;
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT hashes FROM hashes ORDER BY block")) {
            while (rows.next() && at <= length) {
                byte[] block = rows.getBytes(1);
                int fitting = Math.min(block.length, length - at);
                System.arraycopy(block, 0, hashes, at, fitting);
                at += block.length;
            }
        }
        return at == length ? hashes : Arrays.copyOf(hashes, 0);
    }

    /// @throws SQLException if the page cannot be had, also at a second try on a fresh connection: the first may have been
    ///     lost to an interrupt, which closes the file under the database
    byte[] sealedPage(int number) throws SQLException {
        boolean interrupted = Thread.interrupted();
        try {
            return select(number);
        } catch (SQLException e) {
            interrupted |= Thread.interrupted();
            reconnect();
            return select(number);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private byte[] select(int number) throws SQLException {
        PreparedStatement statement = select;
        if (statement == null) {
            statement = connection().prepareStatement("SELECT sealed FROM page WHERE number = ?");
            select = statement;
        }
        statement.setLong(1, number);
        try (ResultSet row = statement.executeQuery()) {
            byte[] sealed = row.next() ? row.getBytes(1) : null;
            if (sealed == null) {
                throw new SQLException("a page is missing");
            }
            return sealed;
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = LayerDatabase.read(path, cacheKib);
            connection = open;
        }
        return open;
    }

    private void reconnect() {
        try {
            close();
        } catch (SQLException e) {
            // It is thrown away because it is broken.
        }
    }

    @Override
    public void close() throws SQLException {
        Connection open = connection;
        connection = null;
        select = null;
        if (open != null) {
            open.close();
        }
    }
}
