package org.greenlane.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as a workbook (ISO/IEC 29500): cells of their types, texts never as formulas, a header that stays in view,
/// filters. A table longer than a sheet goes on in the next. Written as it comes, in bounded memory.
final class XlsxTable {
    /// What a sheet takes, its header left out.
    static final int ROWS_A_SHEET = 1_048_575;

    private static final int FLUSH_EVERY = 500;
    private static final int MAX_CELL = 32_767;
    private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm:ss.000";
    private static final double WIDTH = 18;

    private final Workbook book;
    private final List<String> header;
    private final String title;
    private final ZoneId zone;
    private final int rowsASheet;
    private int sheets;
    private int row;
    private Worksheet sheet;

    XlsxTable(OutputStream out, String title, List<String> header, ZoneId zone, int rowsASheet) {
        this.book = new Workbook(out, "Greenlane", "1.0");
        this.header = header;
        this.title = title;
        this.zone = zone;
        this.rowsASheet = rowsASheet;
        this.sheet = begun();
    }

    private Worksheet begun() {
        sheets++;
        Worksheet begun = book.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        begun.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            begun.width(i, WIDTH);
            begun.inlineString(0, i, header.get(i));
            begun.style(0, i).bold().set();
        }
        row = 1;
        return begun;
    }

    void row(List<Cell> cells) throws IOException {
        if (row > rowsASheet) {
            end();
            sheet = begun();
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Cell cell) {
        switch (cell) {
            case Cell.Nothing _ -> {
                // The cell stays empty.
            }
            case Cell.Count(long value) -> sheet.value(row, column, value);
            case Cell.Time(Instant at) -> {
                sheet.value(row, column, LocalDateTime.ofInstant(at, zone));
                sheet.style(row, column).format(TIME_FORMAT).set();
            }
            case Cell.Text(String text) -> sheet.inlineString(row, column, fitting(text));
        }
    }

    /// What XML 1.0 cannot say, and what a cell does not take, is left out.
    private static String fitting(String text) {
        String cut = text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text;
        return cut.codePoints().allMatch(XlsxTable::isXml)
                ? cut
                : cut.codePoints()
                        .map(c -> isXml(c) ? c : '\uFFFD')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, header.size() - 1);
        sheet.finish();
    }

    /// Writes what is still waiting, and the end of the workbook.
    void finish() throws IOException {
        end();
        book.finish();
    }
}
