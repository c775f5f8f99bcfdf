package org.greenlane.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.greenlane.health.SubjectKey;

/// How one database is given and asked for rows.
///
/// @param url of the database in a folder
/// @param file its one file
/// @param table the statement that makes the table
/// @param select asks for what [Rows] reads, by the key
/// @param whenWriting settings of the connection that writes
/// @param whenReading settings of the connection that reads
/// @param batch rows between two commits; 0 for one commit at the end
/// @param keys how a key is put in
record RowDialect(
        String url,
        Path file,
        String table,
        String select,
        List<String> whenWriting,
        List<String> whenReading,
        int batch,
        Keys keys) {
    private static final int CACHE_KIB = 64 * 1024;
    private static final long MAPPED_BYTES = Integer.MAX_VALUE;

    /// Puts a key in as the first parameter, and what is left of it as the second.
    interface Keys {
        void put(SubjectKey key, PreparedStatement statement) throws SQLException;
    }

    /// The first half of the key is the primary key: rows of 16 random bytes take far longer.
    static RowDialect h2(Path folder) {
        String file = folder.toAbsolutePath().resolve("rows").toString();
        return new RowDialect(
                "jdbc:h2:file:" + file + ";CIPHER=AES;USER=bench;PASSWORD=bench bench;MAX_COMPACT_TIME=0;CACHE_SIZE="
                        + CACHE_KIB,
                Path.of(file + ".mv.db"),
                "CREATE TABLE status (id BIGINT PRIMARY KEY, rest BIGINT, colour INT, travel INT, cause INT, flags INT,"
                        + " issued BIGINT, valid_until BIGINT)",
                "SELECT colour, travel, cause, flags, issued, valid_until FROM status WHERE id = ? AND rest = ?",
                List.of(),
                List.of(),
                4096,
                (key, statement) -> {
                    // Signed numbers in the order of unsigned ones.
                    statement.setLong(1, key.high() ^ Long.MIN_VALUE);
                    statement.setLong(2, key.low());
                });
    }

    /// Built without a journal and made durable at the end, as a file is that can be built anew.
    static RowDialect sqlite(Path folder) {
        Path file = folder.toAbsolutePath().resolve("rows.db");
        String cache = "PRAGMA cache_size=-" + CACHE_KIB;
        return new RowDialect(
                "jdbc:sqlite:" + file,
                file,
                "CREATE TABLE status (id BLOB, rest INT, colour INT, travel INT, cause INT, flags INT, issued INT,"
                        + " valid_until INT, PRIMARY KEY (id)) WITHOUT ROWID",
                "SELECT colour, travel, cause, flags, issued, valid_until FROM status WHERE id = ? AND rest = ?",
                List.of(cache, "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA locking_mode=EXCLUSIVE"),
                List.of(cache, "PRAGMA mmap_size=" + MAPPED_BYTES, "PRAGMA locking_mode=EXCLUSIVE"),
                0,
                (key, statement) -> {
                    statement.setBytes(1, ByteBuffer.allocate(SubjectKey.BYTES)
                            .putLong(key.high())
                            .putLong(key.low())
                            .array());
                    statement.setLong(2, 0);
                });
    }
}
