package org.greenlane.staff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.vault.Argon2id;
import org.jspecify.annotations.Nullable;

/// The rows of the staff book. What is written becomes durable with the file's next commit.
final class StaffTables {
    static final List<String> NAMES = List.of("operator", "lockout", "look_up", "own_document", "hand");

    static final List<String> MADE_BY = List.of(
            """
            CREATE TABLE IF NOT EXISTS operator (
              number VARCHAR(12) PRIMARY KEY, role VARCHAR(16) NOT NULL,
              memory_kib INT NOT NULL, passes INT NOT NULL, lanes INT NOT NULL,
              salt BINARY(16) NOT NULL, hash BINARY(32) NOT NULL,
              must_change BOOLEAN NOT NULL, badge BINARY(32) UNIQUE)""",
            """
            CREATE TABLE IF NOT EXISTS lockout (
              name VARCHAR(64) PRIMARY KEY, wrong INT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS look_up (
              name VARCHAR(64) PRIMARY KEY, since BIGINT NOT NULL, made INT NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS own_document (
              number VARCHAR(12) PRIMARY KEY, person BINARY(32) NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS hand (
              number VARCHAR(12) PRIMARY KEY, givers VARCHAR(8192) NOT NULL, days INT NOT NULL, last_day BIGINT NOT NULL)""");

    private static final String OPERATOR = "number, role, memory_kib, passes, lanes, salt, hash, must_change, badge";

    private final Connection connection;

    StaffTables(Connection connection) {
        this.connection = connection;
    }

    List<StaffRow> staff() throws SQLException {
        return rows("SELECT " + OPERATOR + " FROM operator ORDER BY number", StaffTables::staffRow);
    }

    Optional<StaffRow> byNumber(OperatorId number) throws SQLException {
        return first("SELECT " + OPERATOR + " FROM operator WHERE number = ?", StaffTables::staffRow, number.text());
    }

    Optional<StaffRow> byBadge(byte[] badge) throws SQLException {
        return first("SELECT " + OPERATOR + " FROM operator WHERE badge = ?", StaffTables::staffRow, (Object) badge);
    }

    void put(StaffRow row) throws SQLException {
        Argon2id strength = row.pin().strength();
        change(
                "MERGE INTO operator (" + OPERATOR + ") KEY (number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.number().text(),
                row.role().name(),
                strength.memoryKib(),
                strength.passes(),
                strength.lanes(),
                row.pin().salt(),
                row.pin().hash(),
                row.mustChangePin(),
                row.badge().orElse(null));
    }

    void remove(OperatorId number) throws SQLException {
        change("DELETE FROM operator WHERE number = ?", number.text());
        change("DELETE FROM own_document WHERE number = ?", number.text());
        change("DELETE FROM hand WHERE number = ?", number.text());
    }

    Hand hand(OperatorId number) throws SQLException {
        return first(
                        "SELECT givers, days, last_day FROM hand WHERE number = ?",
                        row -> new Hand(numbers(row.getString(1)), row.getInt(2), row.getLong(3)),
                        number.text())
                .orElse(Hand.NOT_NOTED);
    }

    void put(OperatorId number, Hand hand) throws SQLException {
        change(
                "MERGE INTO hand (number, givers, days, last_day) KEY (number) VALUES (?, ?, ?, ?)",
                number.text(),
                hand.givers().stream().map(OperatorId::text).collect(Collectors.joining(" ")),
                hand.days(),
                hand.lastDay());
    }

    private static List<OperatorId> numbers(String joined) {
        return joined.isEmpty() ? List.of() : Stream.of(joined.split(" ", -1)).map(OperatorId::new).toList();
    }

    /// @param name whose; see [Names]
    Lockout lockout(String name) throws SQLException {
        return first(
                        "SELECT wrong, since, until FROM lockout WHERE name = ?",
                        row -> new Lockout(row.getInt(1), time(row, 2), time(row, 3)),
                        name)
                .orElse(Lockout.NONE);
    }

    void put(String name, Lockout lockout) throws SQLException {
        change(
                "MERGE INTO lockout (name, wrong, since, until) KEY (name) VALUES (?, ?, ?, ?)",
                name,
                lockout.wrong(),
                lockout.since().toEpochMilli(),
                lockout.until().toEpochMilli());
    }

    void removeLockout(String name) throws SQLException {
        change("DELETE FROM lockout WHERE name = ?", name);
    }

    /// Whose wrong tries are counted, those first whose lock-outs ended first.
    List<String> lockedNames() throws SQLException {
        return rows("SELECT name FROM lockout ORDER BY until, since", row -> row.getString(1));
    }

    LookUpCount lookUps(String name) throws SQLException {
        return first(
                        "SELECT since, made FROM look_up WHERE name = ?",
                        row -> new LookUpCount(time(row, 1), row.getInt(2)),
                        name)
                .orElse(LookUpCount.NONE);
    }

    void put(String name, LookUpCount count) throws SQLException {
        change(
                "MERGE INTO look_up (name, since, made) KEY (name) VALUES (?, ?, ?)",
                name,
                count.since().toEpochMilli(),
                count.made());
    }

    void removeLookUps(String name) throws SQLException {
        change("DELETE FROM look_up WHERE name = ?", name);
    }

    boolean hasOwnDocument(OperatorId number) throws SQLException {
        return !rows("SELECT number FROM own_document WHERE number = ?", row -> row.getString(1), number.text())
                .isEmpty();
    }

    /// @param person what is kept of an own document
    /// @return whose it is; mostly nobody's
    List<OperatorId> ownersOf(byte[] person) throws SQLException {
        return rows("SELECT number FROM own_document WHERE person = ?", row -> new OperatorId(row.getString(1)), person);
    }

    void putOwnDocument(OperatorId number, byte[] person) throws SQLException {
        change("MERGE INTO own_document (number, person) KEY (number) VALUES (?, ?)", number.text(), person);
    }

    /// The latest time that stands in the book; 1970 if none does.
    Instant newest() throws SQLException {
        return first(
                        "SELECT GREATEST(COALESCE((SELECT MAX(since) FROM lockout), 0),"
                                + " COALESCE((SELECT MAX(since) FROM look_up), 0))",
                        row -> time(row, 1))
                .orElse(Instant.EPOCH);
    }

    private static StaffRow staffRow(ResultSet row) throws SQLException {
        Argon2id strength = new Argon2id(row.getInt(3), row.getInt(4), row.getInt(5));
        return new StaffRow(
                new OperatorId(row.getString(1)),
                Role.valueOf(row.getString(2)),
                new PinHash(strength, row.getBytes(6), row.getBytes(7)),
                row.getBoolean(8),
                Optional.ofNullable(row.getBytes(9)));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(String query, Reader<T> reader, Object... values) throws SQLException {
        return rows(query, reader, values).stream().findFirst();
    }

    private <T> List<T> rows(String query, Reader<T> reader, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = filled(query, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private void change(String sentence, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = filled(sentence, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement filled(String sentence, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sentence);
        try {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
