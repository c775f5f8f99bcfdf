package org.greenlane.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes what a shift was like as a PDF of A4 pages, to be printed and signed. The same figures with the same head give
/// the same bytes.
public final class ShiftReportPdf {
    /// A PDF's two identities, which the library draws by lot.
    private static final Pattern IDENTITY = Pattern.compile("(?<=/ID ?\\[<)[0-9a-fA-F]{32}><[0-9a-fA-F]{32}(?=>])");

    /// So long is one, in bytes.
    private static final int IDENTITY_LENGTH = 16;

    private static final String SUBSET = "REPORT+";

    private final ReportWords words;
    private final ReportFont font;

    public ShiftReportPdf(ReportWords words, ReportFont font) {
        this.words = words;
        this.font = font;
    }

    /// Does not close the stream. Needs about 1 MB of memory.
    ///
    /// @throws IOException if the stream does not take it
    public void write(ShiftFigures figures, ReportHead head, OutputStream out) throws IOException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        String foot = head.site() + " · " + head.station() + " · " + FirstPart.TIME.format(head.from().atZone(figures.zone()));
        try (Sheet sheet = new Sheet(pages, font, words, words.say("title"), foot, head.madeAt(), figures.zone())) {
            new FirstPart(sheet, figures, head).draw();
            HourChart.draw(sheet, figures);
            LastPart last = new LastPart(sheet, figures, head);
            last.lanes();
            sheet.down(12);
            Cards.draw(sheet, new ShiftCards(figures, words).all());
            last.incidents();
            last.proof();
        }
        out.write(settled(pages.toByteArray()));
    }

    /// The same bytes without what the library draws by lot: the name of the font's used part, and the identities, which
    /// become the hash of all the rest. Nothing changes its length, so nothing its place.
    private byte[] settled(byte[] pdf) {
        String name = font.face().getPostscriptFontName();
        String text = new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceAll("[A-Z]{6}\\+" + Pattern.quote(name), Matcher.quoteReplacement(SUBSET + name));
        String nothing = "0".repeat(2 * IDENTITY_LENGTH);
        text = IDENTITY.matcher(text).replaceAll(nothing + "><" + nothing);
        String identity = HexFormat.of().formatHex(sha256(text), 0, IDENTITY_LENGTH);
        return text.replace(nothing + "><" + nothing, identity + "><" + identity).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
