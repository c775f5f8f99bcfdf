package org.greenlane.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The signed checkpoints in the log's file. What is changed is durable with the file's next commit. Not safe for several
/// threads.
final class CheckpointTable {
    static final String DEFINITION =
            "CREATE TABLE IF NOT EXISTS checkpoint (size BIGINT PRIMARY KEY, note VARCHAR(4096) NOT NULL)";

    private final Connection connection;

    CheckpointTable(Connection connection) {
        this.connection = connection;
    }

    /// @param size how many entries the checkpoint is over
    void insert(long size, String note) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("MERGE INTO checkpoint (size, note) KEY (size) VALUES (?, ?)")) {
            statement.setLong(1, size);
            statement.setString(2, note);
            statement.executeUpdate();
        }
    }

    /// Those over more than so many entries, the oldest first.
    List<String> beyond(long size) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT note FROM checkpoint WHERE size > ? ORDER BY size")) {
            statement.setLong(1, size);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
            }
        }
        return notes;
    }

    /// All of them, the oldest first.
    List<String> all() throws SQLException {
        return beyond(-1);
    }

    /// Takes over what stands in another file.
    void copy(CheckpointTable from) throws SQLException {
        try (Statement statement = from.connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT size, note FROM checkpoint")) {
            while (rows.next()) {
                insert(rows.getLong(1), rows.getString(2));
            }
        }
    }
}
