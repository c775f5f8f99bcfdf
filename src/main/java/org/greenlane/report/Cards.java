package org.greenlane.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Lays cards out in three columns, each card under the shortest one.
final class Cards {
    private static final int COLUMNS = 3;
    private static final float GAP = 20;
    private static final float WIDTH = (Sheet.WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
    private static final float TEXT = 8.5f;
    private static final float LINE = 11;
    private static final float TITLE = 19;
    private static final float AFTER = 12;
    private static final float VALUE = 44;
    private static final int MOST_LINES = 3;
    private static final Color BAR = new Color(0x9AA5B1);

    private final Sheet sheet;
    private final float[] ends = new float[COLUMNS];

    private Cards(Sheet sheet) {
        this.sheet = sheet;
        Arrays.fill(ends, sheet.y());
    }

    /// Those without rows are left out.
    static void draw(Sheet sheet, List<Card> all) {
        Cards cards = new Cards(sheet);
        all.stream().filter(card -> !card.rows().isEmpty()).forEach(cards::place);
        sheet.moveTo(cards.lowest());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private float lowest() {
        float lowest = ends[0];
        for (float end : ends) {
            lowest = Math.min(lowest, end);
        }
        return lowest;
    }

    private void place(Card card) {
        int column = 0;
        for (int i = 1; i < COLUMNS; i++) {
            column = ends[i] > ends[column] + 1 ? i : column;
        }
        sheet.moveTo(ends[column]);
        if (sheet.need(height(card))) {
            Arrays.fill(ends, sheet.y());
            column = 0;
        }
        write(card, Sheet.LEFT + column * (WIDTH + GAP));
        ends[column] = sheet.y() - AFTER;
    }

    private float height(Card card) {
        float height = TITLE + AFTER;
        for (Card.Row row : card.rows()) {
            height += rowHeight(card, row);
        }
        return height;
    }

    private float rowHeight(Card card, Card.Row row) {
        return lines(row).size() * LINE + (card.hasBars() ? 5 : 1);
    }

    private List<String> lines(Card.Row row) {
        return sheet.wrap(row.label(), TEXT, WIDTH - VALUE, MOST_LINES);
    }

    private void write(Card card, float x) {
        sheet.down(12);
        sheet.bold(x, sheet.y(), 9, sheet.fit(card.title(), 9, WIDTH - 4));
        sheet.down(4);
        sheet.line(x, sheet.y(), x + WIDTH, sheet.y(), Sheet.GREYS);
        sheet.down(3);
        long most = card.rows().stream().mapToLong(Card.Row::count).max().orElse(0);
        for (Card.Row row : card.rows()) {
            float first = sheet.y() - LINE + 2;
            sheet.textRight(x + WIDTH, first, TEXT, row.value());
            float base = first;
            for (String line : lines(row)) {
                sheet.text(x, base, TEXT, line);
                base -= LINE;
            }
            if (card.hasBars() && most > 0) {
                sheet.box(x, base + LINE - 6, WIDTH * row.count() / most, 1.8f, BAR);
            }
            sheet.down(rowHeight(card, row));
        }
    }
}
