package org.greenlane.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The rows of a workbook, as a CSV has them.
final class Sheets {
    private Sheets() {}

    /// Of all sheets, one behind the other.
    static List<List<String>> rows(byte[] xlsx, String zone) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, true))) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<Row> read = sheet.read();
                int width = read.getFirst().getCellCount();
                for (Row row : read) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < width; i++) {
                        cells.add(row.getOptionalCell(i).map(cell -> text(cell, zone)).orElse(""));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static String text(Cell cell, String zone) {
        if (cell.getType() == CellType.NUMBER && cell.getDataFormatString() != null
                && cell.getDataFormatString().contains("yyyy")) {
            return new CellText(ZoneId.of(zone))
                    .of(new org.greenlane.export.Cell.Time(
                            cell.asDate().atZone(ZoneId.of(zone)).toInstant()));
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().toPlainString();
            case STRING -> CellText.harmless(cell.asString());
            case EMPTY -> "";
            case FORMULA, BOOLEAN, ERROR -> throw new AssertionError("a cell that is a " + cell.getType());
        };
    }
}
