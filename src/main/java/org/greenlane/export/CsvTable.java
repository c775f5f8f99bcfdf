package org.greenlane.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/// A table as RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know it. Every cell that a spreadsheet
/// would take for a formula begins with an apostrophe.
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NEW_LINE = "\r\n";

    private final Writer out;
    private final CellText texts;
    private final StringBuilder line = new StringBuilder();

    CsvTable(OutputStream out, ZoneId zone) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.texts = new CellText(zone);
        this.out.write(BYTE_ORDER_MARK);
    }

    void header(List<String> names) throws IOException {
        row(names.stream().map(Cell::text).toList());
    }

    void row(List<Cell> cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            quoted(texts.of(cells.get(i)));
        }
        out.append(line.append(NEW_LINE));
    }

    private void quoted(String text) {
        if (isSpecial(text)) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }

    private static boolean isSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /// Writes what is still waiting; does not close the stream.
    void finish() throws IOException {
        out.flush();
    }
}
