package org.greenlane.export;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;

/// Lets parts of the log leave the station. Safe for use by several threads.
public final class Exports {
    private final AuditLog log;
    private final Surroundings surroundings;

    /// What it has from outside.
    ///
    /// @param reports makes the printed report
    public record Surroundings(InstantSource clock, SecureRandom random, ExportDisk disk, ReportMaker reports) {}

    public Exports(AuditLog log, Surroundings surroundings) {
        this.log = log;
        this.surroundings = surroundings;
    }

    /// The first 50 rows as they will look. Nothing leaves, so nothing is recorded.
    ///
    /// @return no rows where the request is refused, or the range is empty
    /// @throws AuditException if the log cannot be read
    public Preview preview(ExportRequest request) throws AuditException {
        throw new UnsupportedOperationException(log + " " + surroundings + " " + request);
    }

    /// Makes the file, records that it leaves, and gives it its name; in this order, so that nothing leaves unrecorded.
    ///
    /// @param target a folder, where it gets a name of its own, or the file itself
    public ExportEnd export(ExportRequest request, Path target, ExportProgress progress) {
        throw new UnsupportedOperationException(log + " " + surroundings + " " + request + target + progress);
    }
}
