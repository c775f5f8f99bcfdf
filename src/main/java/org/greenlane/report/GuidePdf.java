package org.greenlane.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Image;

/// A printed guide: one page of A4 with pictures and few words, to be hung beside a gate. Lengths are in points.
public final class GuidePdf {
    private static final float GUTTER = 22;
    private static final float COLUMN = (Sheet.WIDTH - GUTTER) / 2;
    private static final float LARGEST = 12;
    private static final float SMALLEST = 7;
    private static final float STEP = 0.25f;

    /// In times the size of the letters: a line, what is left above a part and below a tip, and a picture's side.
    private static final float LINE = 1.3f;
    private static final float ABOVE_PART = 1.1f;
    private static final float TITLE = 1.25f;
    private static final float BELOW_TIP = 0.55f;
    private static final float PICTURE = 2.9f;

    private static final int MOST_LINES = 8;

    private final Sheet sheet;

    private GuidePdf(Sheet sheet) {
        this.sheet = sheet;
    }

    /// A picture in grey, and what it says.
    public record Tip(BufferedImage picture, String words) {}

    /// What belongs to one place.
    public record Part(String title, List<Tip> tips) {
        public Part {
            tips = List.copyOf(tips);
        }
    }

    /// What stands on the page.
    ///
    /// @param line below the title
    public record Guide(String title, String line, List<Part> parts) {
        public Guide {
            parts = List.copyOf(parts);
        }
    }

    private record Laid(Part part, List<List<String>> lines, float height) {}

    /// Does not close the stream.
    ///
    /// @throws IOException if the stream does not take it
    /// @throws IllegalArgumentException if there is more than one page has room for
    public static void write(Guide guide, ReportWords words, ReportFont font, Instant madeAt, OutputStream out)
            throws IOException {
        try (Sheet sheet = new Sheet(out, font, words, guide.title(), guide.title(), madeAt, ZoneId.systemDefault())) {
            sheet.down(20);
            sheet.bold(Sheet.LEFT, sheet.y(), 22, guide.title());
            sheet.down(17);
            sheet.text(Sheet.LEFT, sheet.y(), 10, guide.line());
            sheet.down(8);
            sheet.rule(sheet.y(), 0);
            new GuidePdf(sheet).columns(guide);
        }
    }

    /// As large as one page lets it be.
    private void columns(Guide guide) throws IOException {
        float room = sheet.y() - Sheet.BOTTOM;
        for (float size = LARGEST; size >= SMALLEST; size -= STEP) {
            List<List<Laid>> columns = columns(guide.parts(), size, room);
            if (columns.size() <= 2) {
                float top = sheet.y();
                for (int i = 0; i < columns.size(); i++) {
                    draw(columns.get(i), Sheet.LEFT + i * (COLUMN + GUTTER), top, size);
                }
                return;
            }
        }
        throw new IllegalArgumentException("more than one page has room for: " + guide.title());
    }

    private List<List<Laid>> columns(List<Part> parts, float size, float room) {
        List<List<Laid>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        float used = 0;
        for (Part part : parts) {
            Laid laid = laid(part, size);
            if (used + laid.height() > room) {
                columns.add(new ArrayList<>());
                used = 0;
            }
            columns.getLast().add(laid);
            used += laid.height();
        }
        return columns;
    }

    private Laid laid(Part part, float size) {
        float height = size * (ABOVE_PART + TITLE * LINE);
        List<List<String>> all = new ArrayList<>();
        for (Tip tip : part.tips()) {
            List<String> lines = sheet.wrap(tip.words(), size, COLUMN - size * (PICTURE + 0.8f), MOST_LINES);
            all.add(lines);
            height += tipHeight(lines, size);
        }
        return new Laid(part, all, height);
    }

    private static float tipHeight(List<String> lines, float size) {
        return size * (Math.max(PICTURE, lines.size() * LINE) + BELOW_TIP);
    }

    private void draw(List<Laid> column, float x, float top, float size) throws IOException {
        float y = top;
        for (Laid laid : column) {
            y -= size * (ABOVE_PART + TITLE);
            sheet.bold(x, y, size * TITLE, sheet.fit(laid.part().title(), size * TITLE, COLUMN));
            y -= size * TITLE * (LINE - 1);
            for (int i = 0; i < laid.lines().size(); i++) {
                draw(laid.part().tips().get(i), laid.lines().get(i), x, y, size);
                y -= tipHeight(laid.lines().get(i), size);
            }
        }
    }

    private void draw(Tip tip, List<String> lines, float x, float top, float size) throws IOException {
        float side = size * PICTURE;
        Image picture = Image.getInstance(tip.picture(), Color.WHITE);
        float middle = top - (tipHeight(lines, size) - size * BELOW_TIP) / 2;
        sheet.ink().addImage(picture, side, 0, 0, side, x, middle - side / 2);
        float base = middle + lines.size() * LINE * size / 2 - size;
        for (String line : lines) {
            sheet.text(x + side + size * 0.8f, base, size, line);
            base -= size * LINE;
        }
    }
}
