package org.greenlane.report;

import java.util.ArrayList;
import java.util.List;

/// A table over the whole width, with a head that comes again on each page.
final class Grid {
    private static final float TEXT = 8.5f;
    private static final float LINE = 11;
    private static final float PADDING = 3;
    private static final float BETWEEN = 10;
    private static final int MOST_LINES = 12;

    /// @param width in points; the last column takes what is left
    /// @param isNumber then it stands to the right
    record Column(String title, float width, boolean isNumber) {}

    private final Sheet sheet;
    private final List<Column> columns;

    private Grid(Sheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /// @param rows each of as many texts as there are columns
    static void draw(Sheet sheet, List<Column> columns, List<List<String>> rows) {
        Grid grid = new Grid(sheet, columns);
        grid.head();
        rows.forEach(grid::row);
    }

    private void head() {
        sheet.down(LINE);
        float x = Sheet.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String title = sheet.fit(column.title(), TEXT, width(i));
            float start = column.isNumber() ? x + width(i) - sheet.font().width(title, TEXT) : x;
            sheet.bold(start, sheet.y(), TEXT, title);
            x += column.width();
        }
        sheet.down(PADDING);
        sheet.rule(sheet.y(), Sheet.GREYS);
    }

    private void row(List<String> texts) {
        List<List<String>> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = sheet.wrap(texts.get(i), TEXT, width(i), MOST_LINES);
            most = Math.max(most, lines.size());
            cells.add(lines);
        }
        if (sheet.need(most * LINE + PADDING)) {
            head();
        }
        float x = Sheet.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            float base = sheet.y() - LINE + 1;
            for (String line : cells.get(i)) {
                if (columns.get(i).isNumber()) {
                    sheet.textRight(x + width(i), base, TEXT, line);
                } else {
                    sheet.text(x, base, TEXT, line);
                }
                base -= LINE;
            }
            x += columns.get(i).width();
        }
        sheet.down(most * LINE + PADDING);
        sheet.rule(sheet.y(), 0.85f);
    }

    private float width(int column) {
        if (column < columns.size() - 1) {
            return columns.get(column).width() - BETWEEN;
        }
        float before = 0;
        for (int i = 0; i < column; i++) {
            before += columns.get(i).width();
        }
        return Sheet.WIDTH - before;
    }
}
