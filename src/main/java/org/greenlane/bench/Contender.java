package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.SubjectKey;
import org.greenlane.status.Progress;

/// One way to keep statuses on a disk.
interface Contender extends AutoCloseable {
    /// Does what stands before an import and is not part of it.
    default void prepare() throws IOException {}

    /// Takes a snapshot into nothing. When it returns, all is on the disk.
    ///
    /// @return how many records were taken
    long take(Path bundle, Progress progress) throws IOException, SQLException;

    /// Opens what is on the disk, and makes ready to answer. Opened again, it begins anew.
    void open() throws IOException, SQLException;

    /// The newest status of a person, all of it.
    Optional<HealthStatus> find(SubjectKey key) throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
