package org.greenlane.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.audit.Entry;

/// The tables and the report of an export, as they are filled. They wait enciphered beside it until the entries are
/// through: a ZIP is written one file after the other, and the log is read once.
final class ExportTables implements AutoCloseable {
    private final List<Column> columns;
    private final RowMaker rows;
    private final Map<ExportForm, Scratch> waiting = new EnumMap<>(ExportForm.class);
    private Optional<CsvTable> csv = Optional.empty();
    private Optional<XlsxTable> xlsx = Optional.empty();
    private Optional<ReportMaker.Draft> report = Optional.empty();
    private long count;

    ExportTables(List<Column> columns, RowMaker rows) {
        this.columns = columns;
        this.rows = rows;
    }

    void begin(ExportRequest request, ExportDisk disk, Path beside, SecureRandom random) throws IOException {
        List<String> header =
                columns.stream().map(column -> request.words().of("column." + column.key())).toList();
        if (request.forms().contains(ExportForm.CSV)) {
            CsvTable table = new CsvTable(scratch(ExportForm.CSV, disk, beside, random), request.zone());
            table.header(header);
            csv = Optional.of(table);
        }
        if (request.forms().contains(ExportForm.XLSX)) {
            xlsx = Optional.of(new XlsxTable(
                    scratch(ExportForm.XLSX, disk, beside, random),
                    request.words().of("title.SHEET"),
                    header,
                    request.zone(),
                    XlsxTable.ROWS_A_SHEET));
        }
    }

    void report(ReportMaker.Draft draft) {
        report = Optional.of(draft);
    }

    private OutputStream scratch(ExportForm form, ExportDisk disk, Path beside, SecureRandom random)
            throws IOException {
        Scratch scratch = new Scratch(disk, beside.resolveSibling(beside.getFileName() + "." + form.file()), random);
        waiting.put(form, scratch);
        return scratch.out();
    }

    void take(Entry entry) throws IOException {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(rows.cell(column, entry));
        }
        if (csv.isPresent()) {
            csv.get().row(cells);
        }
        if (xlsx.isPresent()) {
            xlsx.get().row(cells);
        }
        report.ifPresent(draft -> draft.take(entry));
        count++;
    }

    /// How many rows there are.
    long count() {
        return count;
    }

    /// Puts all of them into the export.
    Map<String, Manifest.FileSum> into(ExportZip zip) throws IOException {
        Map<String, Manifest.FileSum> sums = new HashMap<>();
        if (csv.isPresent()) {
            csv.get().finish();
        }
        if (xlsx.isPresent()) {
            xlsx.get().finish();
        }
        for (Map.Entry<ExportForm, Scratch> table : waiting.entrySet()) {
            sums.put(table.getKey().file(), zip.add(table.getKey().file(), table.getValue()::copyTo));
        }
        if (report.isPresent()) {
            sums.put(ExportForm.PDF.file(), zip.add(ExportForm.PDF.file(), report.get()::write));
        }
        return sums;
    }

    /// Takes away what waited.
    @Override
    public void close() {
        waiting.values().forEach(Scratch::close);
    }
}
