package org.greenlane.status;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How the H2 file of one layer is laid out and opened. It is written once, under another name, and then only read.
final class LayerDatabase {
    /// The name of H2's file system of the real disk.
    static final String DISK = "file";

    static final String ENDING = ".mv.db";
    static final String CREATE_ABOUT =
            "CREATE TABLE about (id INT PRIMARY KEY, header VARBINARY(10000), sealed VARBINARY(10000))";
    static final String CREATE_HASHES = "CREATE TABLE hashes (block BIGINT PRIMARY KEY, hashes VARBINARY(100000))";
    static final String CREATE_PAGE = "CREATE TABLE page (number BIGINT PRIMARY KEY, sealed VARBINARY(1000000))";

    /// How many bytes of hashes stand in one row.
    static final int HASH_BLOCK_BYTES = 512 * BundleFormat.HASH_BYTES;

    private static final String SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_COMPACT_TIME=0";
    private static final int WRITE_CACHE_KIB = 4096;

    private LayerDatabase() {}

    /// @param fileSystem the name of one of H2's file systems
    static Connection create(Path file, String fileSystem) throws SQLException {
        return connect(file, fileSystem, ";CACHE_SIZE=" + WRITE_CACHE_KIB);
    }

    /// @param cacheKib memory that the database may keep pages of its own in
    static Connection read(Path file, int cacheKib) throws SQLException {
        return connect(file, DISK, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;CACHE_SIZE=" + cacheKib);
    }

    private static Connection connect(Path file, String fileSystem, String more) throws SQLException {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new SQLException("a folder with a semicolon in its name would change the settings of the database");
        }
        String name = path.substring(0, path.length() - ENDING.length());
        return DriverManager.getConnection("jdbc:h2:" + fileSystem + ":" + name + SETTINGS + more, "statuses", "");
    }
}
