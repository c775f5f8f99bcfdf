package org.greenlane.status;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.greenlane.disk.DurableFiles;
import org.h2.store.fs.FilePath;

/// Builds the file of one layer beside those in force. It gets its name, by which it counts, when it is whole and on the
/// disk; a cut or kill before that leaves a file that the next start deletes.
final class LayerBuilder implements AutoCloseable {
    /// H2 keeps the tree smallest, at the same speed, when it commits every few thousand records.
    private static final int COMMIT_RECORDS = 4096;

    private final Path incoming;
    private final LayerSeal seal;
    private final String fileSystem;
    private final Connection connection;
    private final PreparedStatement insert;
    private int next;
    private int uncommitted;

    LayerBuilder(Path incoming, LayerSeal seal, String fileSystem) throws SQLException {
        this.incoming = incoming;
        this.seal = seal;
        this.fileSystem = fileSystem;
        this.connection = LayerDatabase.create(incoming, fileSystem);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LayerDatabase.CREATE_ABOUT);
            statement.execute(LayerDatabase.CREATE_HASHES);
            statement.execute(LayerDatabase.CREATE_PAGE);
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT INTO page (number, sealed) VALUES (?, ?)");
    }

    void about(byte[] header, byte[] hashes) throws SQLException {
        try (PreparedStatement about = connection.prepareStatement("INSERT INTO about VALUES (1, ?, ?)")) {
            about.setBytes(1, header);
            about.setBytes(2, seal.sealHeader(header));
            about.executeUpdate();
        }
        try (PreparedStatement block = connection.prepareStatement("INSERT INTO hashes VALUES (?, ?)")) {
            for (int at = 0; at < hashes.length; at += LayerDatabase.HASH_BLOCK_BYTES) {
                int end = Math.min(at + LayerDatabase.HASH_BLOCK_BYTES, hashes.length);
                block.setLong(1, at / LayerDatabase.HASH_BLOCK_BYTES);
                block.setBytes(2, Arrays.copyOfRange(hashes, at, end));
                block.executeUpdate();
            }
        }
        connection.commit();
    }

    /// Adds the next page.
    ///
    /// @return true at the end of a batch
    boolean add(byte[] page) throws SQLException {
        insert.setLong(1, next);
        insert.setBytes(2, seal.sealPage(next, page));
        insert.executeUpdate();
        next++;
        uncommitted += page.length / BundleFormat.RECORD_BYTES + 1;
        if (uncommitted < COMMIT_RECORDS) {
            return false;
        }
        connection.commit();
        uncommitted = 0;
        return true;
    }

    /// Makes the layer durable, and only then gives it its name.
    void finish(Path file) throws SQLException, IOException {
        connection.commit();
        connection.close();
        forceWritten();
        DurableFiles.rename(incoming, file);
    }

    /// H2 does not do it at closing. Through its file system, so that a disk made to fail knows what it must have kept.
    private void forceWritten() throws IOException {
        try (FileChannel channel =
                FilePath.get(fileSystem + ":" + incoming.toAbsolutePath()).open("r")) {
            channel.force(true);
        }
    }

    /// Leaves nothing behind of a layer that was not finished.
    @Override
    public void close() throws SQLException, IOException {
        if (!connection.isClosed()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } finally {
                connection.close();
            }
        }
        Files.deleteIfExists(incoming);
    }
}
