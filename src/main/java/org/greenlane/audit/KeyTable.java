package org.greenlane.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys of days in the log's file, sealed; see [DayKeys]. What is changed is durable with the file's next commit. Not
/// safe for several threads.
final class KeyTable {
    static final String DEFINITION =
            """
            CREATE TABLE IF NOT EXISTS day_key (
              number BIGINT PRIMARY KEY, epoch_day BIGINT NOT NULL, sealed VARBINARY(200) NOT NULL)""";

    private final Connection connection;

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    void insert(DayKeys.Row key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO day_key (number, epoch_day, sealed) VALUES (?, ?, ?)")) {
            statement.setLong(1, key.number());
            statement.setLong(2, key.day());
            statement.setBytes(3, key.sealed());
            statement.executeUpdate();
        }
    }

    Optional<DayKeys.Row> numbered(long number) throws SQLException {
        return where("number = ?", number).stream().findFirst();
    }

    /// The newest key of a day.
    Optional<DayKeys.Row> ofDay(long day) throws SQLException {
        return where("epoch_day = ?", day).stream().reduce((_, newer) -> newer);
    }

    /// The keys of all days before one.
    List<DayKeys.Row> before(long day) throws SQLException {
        return where("epoch_day < ?", day);
    }

    List<DayKeys.Row> all() throws SQLException {
        return before(Long.MAX_VALUE);
    }

    private List<DayKeys.Row> where(String which, long value) throws SQLException {
        List<DayKeys.Row> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT number, epoch_day, sealed FROM day_key WHERE " + which + " ORDER BY number")) {
            statement.setLong(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new DayKeys.Row(rows.getLong(1), rows.getLong(2), rows.getBytes(3)));
                }
            }
        }
        return keys;
    }

    void deleteBefore(long day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM day_key WHERE epoch_day < ?")) {
            statement.setLong(1, day);
            statement.executeUpdate();
        }
    }
}
