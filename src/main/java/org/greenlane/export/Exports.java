package org.greenlane.export;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LoggedEntries;
import org.greenlane.audit.LoggedEntry;
import org.greenlane.health.Event.Exported.Content;

/// Lets parts of the log leave the station. Safe for use by several threads.
public final class Exports {
    private static final int PREVIEW_ROWS = 50;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final AuditLog log;
    private final Surroundings around;

    /// What it has from outside.
    ///
    /// @param nanoTime counts nanoseconds whatever the clock says, as `System.nanoTime` does
    /// @param reports makes the printed report
    /// @param site where the station stands
    public record Surroundings(
            InstantSource clock,
            LongSupplier nanoTime,
            SecureRandom random,
            ExportDisk disk,
            ReportMaker reports,
            Site site) {}

    public Exports(AuditLog log, Surroundings around) {
        this.log = log;
        this.around = around;
    }

    /// The first 50 rows as they will look. Nothing leaves, so nothing is recorded.
    ///
    /// @return no rows where the request is refused, or the range is empty, or it was stopped
    /// @throws AuditException if the log cannot be read
    public Preview preview(ExportRequest request, ExportProgress progress) throws AuditException {
        List<Column> columns = Column.of(request.role(), request.content());
        List<String> header =
                columns.stream().map(column -> request.words().of("column." + column.key())).toList();
        try {
            Optional<ExportRun.Found> found = request.refusal().isPresent()
                    ? Optional.empty()
                    : new ExportRun(log, around, request, watching(progress)).find();
            return found.isEmpty()
                    ? new Preview(header, List.of(), 0, 0)
                    : new Preview(
                            header,
                            rows(request, columns, found.get()),
                            found.get().span().first(),
                            found.get().span().last());
        } catch (CancellationException e) {
            return new Preview(header, List.of(), 0, 0);
        }
    }

    private List<List<String>> rows(ExportRequest request, List<Column> columns, ExportRun.Found found)
            throws AuditException {
        RowMaker maker = new RowMaker(request.words(), request.persons(around.random(), found.told()));
        CellText texts = new CellText(request.zone());
        List<List<String>> rows = new ArrayList<>();
        LoggedEntries entries = log.entries(found.span(), request.content() != Content.NOTHING);
        for (List<LoggedEntry> batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
            for (LoggedEntry logged : batch) {
                if (request.shows(logged.entry())) {
                    rows.add(columns.stream()
                            .map(column -> texts.of(maker.cell(column, logged.entry())))
                            .toList());
                }
                if (rows.size() == PREVIEW_ROWS) {
                    return rows;
                }
            }
        }
        return rows;
    }

    /// Makes the file, records that it leaves, and gives it its name; in this order, so that nothing leaves unrecorded.
    ///
    /// @param target a folder, where it gets a name of its own, or the file itself
    public ExportEnd export(ExportRequest request, Path target, ExportProgress progress) {
        Optional<ExportRefusal> refusal = request.refusal();
        if (refusal.isPresent()) {
            return new ExportEnd.Refused(refusal.get());
        }
        Path absolute = target.toAbsolutePath();
        boolean isFolder = around.disk().isFolder(absolute);
        Path folder = isFolder ? absolute : absolute.getParent();
        if (folder == null || !around.disk().isFolder(folder)) {
            return new ExportEnd.Refused(ExportRefusal.NO_FOLDER);
        }
        Path file = isFolder ? fresh(folder, request) : absolute;
        if (around.disk().exists(file)) {
            return new ExportEnd.Refused(ExportRefusal.NAME_TAKEN);
        }
        return new Departure(log, around, request, file).depart(watching(progress));
    }

    private Watching watching(ExportProgress progress) {
        return new Watching(progress, around.nanoTime());
    }

    /// A name that nothing has.
    private Path fresh(Path folder, ExportRequest request) {
        String begin = "greenlane-log-"
                + NAME.format(LocalDateTime.ofInstant(around.clock().instant(), request.zone()));
        String end = request.recipient().isPresent() ? ".zip.age" : ".zip";
        Path file = folder.resolve(begin + end);
        for (int i = 2; around.disk().exists(file); i++) {
            file = folder.resolve(begin + "-" + i + end);
        }
        return file;
    }
}
