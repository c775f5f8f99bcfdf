package org.greenlane.report;

import java.awt.Color;
import java.io.OutputStream;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// Pages of A4 that are written from above. Lengths are in points (1/72 inch), heights from the lower edge.
final class Sheet implements AutoCloseable {
    static final float LEFT = 42;
    static final float RIGHT = PageSize.A4.getWidth() - 42;
    static final float WIDTH = RIGHT - LEFT;
    static final float GREYS = 0.45f;

    private static final float TOP = PageSize.A4.getHeight() - 44;
    static final float BOTTOM = 58;
    private static final float FOOT = 36;
    private static final float SMALL = 7.5f;
    /// Room for what reaches below the line that letters stand on.
    private static final float BELOW = 3;
    private static final float BEFORE_HEADING = 22;
    /// What makes letters bold: the width of a line around them, as a part of their size.
    private static final float BOLD = 0.035f;

    private final Document document;
    private final ReportFont font;
    private final ReportWords words;
    private final String foot;
    private final PdfTemplate pages;
    private final PdfContentByte ink;
    private int page = 1;
    private float y = TOP;

    /// @param title what the document is called
    /// @param foot what stands at the foot of each page
    Sheet(OutputStream out, ReportFont font, ReportWords words, String title, String foot, Instant madeAt, ZoneId zone) {
        this.font = font;
        this.words = words;
        this.foot = foot;
        this.document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(madeAt.atZone(zone))));
        document.addTitle(title);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language().tag()));
        this.ink = writer.getDirectContent();
        this.pages = ink.createTemplate(40, 12);
    }

    PdfContentByte ink() {
        return ink;
    }

    ReportWords words() {
        return words;
    }

    ReportFont font() {
        return font;
    }

    /// Where the next thing begins: its upper edge.
    float y() {
        return y;
    }

    void moveTo(float height) {
        y = height;
    }

    void down(float by) {
        y -= by;
    }

    /// Goes on on a new page where there is not so much room on this one.
    boolean need(float height) {
        if (y - height >= BOTTOM) {
            return false;
        }
        finishPage();
        document.newPage();
        page++;
        y = TOP;
        return true;
    }

    private void finishPage() {
        rule(FOOT + 12, GREYS);
        text(LEFT, FOOT, SMALL, fit(foot, SMALL, WIDTH - 70));
        float end = RIGHT - 12;
        textRight(end, FOOT, SMALL, page + " / ");
        ink.addTemplate(pages, end, FOOT - BELOW);
    }

    @Override
    public void close() {
        finishPage();
        pages.beginText();
        pages.setFontAndSize(font.face(), SMALL);
        pages.setTextMatrix(0, BELOW);
        pages.showText(String.valueOf(page));
        pages.endText();
        document.close();
    }

    void text(float x, float base, float size, String text) {
        ink.beginText();
        ink.setFontAndSize(font.face(), size);
        ink.setTextMatrix(x, base);
        ink.showText(text);
        ink.endText();
    }

    void bold(float x, float base, float size, String text) {
        ink.saveState();
        ink.setLineWidth(size * BOLD);
        ink.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
        text(x, base, size, text);
        ink.restoreState();
    }

    void grey(float x, float base, float size, String text) {
        ink.saveState();
        ink.setGrayFill(GREYS - 0.1f);
        text(x, base, size, text);
        ink.restoreState();
    }

    void textRight(float end, float base, float size, String text) {
        text(end - font.width(text, size), base, size, text);
    }

    void textCentred(float middle, float base, float size, String text) {
        text(middle - font.width(text, size) / 2, base, size, text);
    }

    /// A line over the whole width.
    void rule(float height, float grey) {
        line(LEFT, height, RIGHT, height, grey);
    }

    void line(float x1, float y1, float x2, float y2, float grey) {
        ink.saveState();
        ink.setGrayStroke(grey);
        ink.setLineWidth(0.5f);
        ink.moveTo(x1, y1);
        ink.lineTo(x2, y2);
        ink.stroke();
        ink.restoreState();
    }

    void box(float x, float base, float width, float height, Color colour) {
        ink.saveState();
        ink.setColorFill(colour);
        ink.rectangle(x, base, width, height);
        ink.fill();
        ink.restoreState();
    }

    /// The title of a part, and the line above it; keeps so much of what follows on the same page.
    void heading(String text, float following) {
        need(BEFORE_HEADING + 9 + following);
        down(BEFORE_HEADING);
        bold(LEFT, y, 11, text);
        down(5);
        rule(y, 0);
        down(4);
    }

    /// The size at which the text is no wider, at most this one.
    float sizeFor(String text, float size, float width) {
        float actual = font.width(text, size);
        return actual <= width ? size : size * width / actual;
    }

    /// The text, or as much of it as there is room for.
    String fit(String text, float size, float width) {
        String clean = font.printable(text);
        if (font.width(clean, size) <= width) {
            return clean;
        }
        int end = clean.length();
        while (end > 0 && font.width(clean.substring(0, end) + words.say("cut"), size) > width) {
            end = clean.offsetByCodePoints(end, -1);
        }
        return clean.substring(0, end).stripTrailing() + words.say("cut");
    }

    /// The text in lines, broken where the language breaks them; what does not fit into so many is cut off.
    List<String> wrap(String text, float size, float width, int most) {
        String clean = font.printable(text);
        BreakIterator breaks = BreakIterator.getLineInstance(words.language().locale());
        breaks.setText(clean);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (isInAnOption(clean, next)) {
                continue;
            }
            if (end > start && font.width(clean.substring(start, next).stripTrailing(), size) > width) {
                lines.add(clean.substring(start, end).stripTrailing());
                start = end;
                if (lines.size() == most - 1) {
                    break;
                }
            }
            end = next;
        }
        lines.add(fit(clean.substring(start), size, width));
        return lines;
    }

    /// Behind the two hyphens with which the option of a command begins: it stays whole.
    private static boolean isInAnOption(String text, int at) {
        return at >= 2 && at < text.length() && text.startsWith("--", at - 2);
    }
}
