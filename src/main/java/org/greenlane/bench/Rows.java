package org.greenlane.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import java.util.List;
import java.util.Optional;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.SubjectKey;
import org.greenlane.status.Progress;
import org.jspecify.annotations.Nullable;

/// A row per person in a database.
final class Rows implements Contender {
    private final Path folder;
    private final RowDialect dialect;
    private @Nullable Connection reading;
    private @Nullable PreparedStatement select;

    private Rows(Path folder, RowDialect dialect) {
        this.folder = folder;
        this.dialect = dialect;
    }

    static Rows h2(Path folder) {
        return new Rows(folder, RowDialect.h2(folder));
    }

    static Rows sqlite(Path folder) {
        return new Rows(folder, RowDialect.sqlite(folder));
    }

    @Override
    public long take(Path bundle, Progress progress) throws IOException, SQLException {
        Files.createDirectories(folder);
        long taken;
        try (BundleRecords in = BundleRecords.of(bundle);
                Connection writing = connect(dialect.whenWriting())) {
            try (Statement statement = writing.createStatement()) {
                statement.execute(dialect.table());
            }
            writing.setAutoCommit(false);
            taken = copy(in, writing, progress);
        }
        try (FileChannel channel = FileChannel.open(dialect.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return taken;
    }

    private long copy(BundleRecords in, Connection writing, Progress progress) throws IOException, SQLException {
        long taken = 0;
        long uncommitted = 0;
        try (PreparedStatement row =
                writing.prepareStatement("INSERT INTO status VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            while (in.hasNextPage()) {
                int added = add(in.nextPage(), row);
                row.executeBatch();
                taken += added;
                uncommitted += added;
                if (dialect.batch() > 0 && uncommitted >= dialect.batch()) {
                    writing.commit();
                    uncommitted = 0;
                }
                if (!progress.goOn(taken, in.records())) {
                    throw new IOException("It was stopped.");
                }
            }
            writing.commit();
        }
        return taken;
    }

    private int add(ByteBuffer page, PreparedStatement row) throws SQLException {
        int records = page.remaining() / BundleRecords.BYTES;
        for (int record = 0; record < records; record++) {
            dialect.keys().put(BundleRecords.key(page, record), row);
            int at = record * BundleRecords.BYTES + SubjectKey.BYTES;
            for (int field = 0; field < 4; field++) {
                row.setInt(3 + field, Byte.toUnsignedInt(page.get(at + field)));
            }
            row.setLong(7, Integer.toUnsignedLong(page.getInt(at + 4)));
            row.setLong(8, Integer.toUnsignedLong(page.getInt(at + 8)));
            row.addBatch();
        }
        return records;
    }

    private Connection connect(List<String> settings) throws SQLException {
        Connection connection = DriverManager.getConnection(dialect.url());
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void open() throws SQLException {
        close();
        Connection opened = connect(dialect.whenReading());
        reading = opened;
        select = opened.prepareStatement(dialect.select());
    }

    @Override
    public Optional<HealthStatus> find(SubjectKey key) throws SQLException {
        PreparedStatement statement = select;
        if (statement == null) {
            throw new SQLException("not open");
        }
        dialect.keys().put(key, statement);
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(BundleRecords.status(
                            row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5), row.getLong(6)))
                    : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        Connection open = reading;
        reading = null;
        select = null;
        if (open != null) {
            open.close();
        }
    }
}
