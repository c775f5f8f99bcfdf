package org.greenlane.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report as somebody who opens it sees it.
class ShiftReportPdfTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2022-05-01T00:00:00Z");
    private static final Path PICTURES = Path.of("target", "screens");
    private static final String ROOT = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aReportSaysInItsLanguageWhatTheShiftWasLike(ReportLanguage language) throws Exception {
        ReportWords words = words(language);
        ShiftFigures figures = aDay();
        try (PDDocument report = read(write(words, figures, head(notes(figures))))) {
            pictures(report, "report-" + language.tag());
            String text = text(report);

            assertThat(text)
                    .contains(words.say("title"), words.say("findings"), words.say("checkpoint"), "南门 South Gate")
                    .contains("2022-05-01 08:00", "2022-05-01 20:00", "Asia/Shanghai")
                    .contains(Cards.number(figures.passages().total()))
                    .contains(Cards.number(figures.passages().people().total()))
                    .contains(words.of("answer", Answer.STOP), words.of("way", PassageWay.ASSISTED))
                    .contains(ROOT.substring(0, 16))
                    .contains("G-3");
            for (Map.Entry<Reason, Long> reason :
                    figures.passages().heldReasons().mostFirst().subList(0, 3)) {
                assertThat(text).contains(String.valueOf(reason.getKey().number()));
            }
            assertThat(report.getNumberOfPages()).isBetween(1, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allOfItStandsOnItsPages(ReportLanguage language) throws Exception {
        ShiftFigures figures = aDay();
        try (PDDocument report = read(write(words(language), figures, head(notes(figures))))) {
            List<TextPosition> letters = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(report);

            assertThat(letters).hasSizeGreaterThan(1000).allSatisfy(letter -> {
                assertThat(letter.getX()).isBetween(Sheet.LEFT - 1, Sheet.RIGHT);
                assertThat(letter.getX() + letter.getWidth()).isLessThan(Sheet.RIGHT + 1);
                assertThat(letter.getY()).isBetween(30f, 842 - 30f);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsLettersAreInIt(ReportLanguage language) throws Exception {
        try (PDDocument report = read(write(words(language), aDay(), head(Map.of())))) {
            for (PDPage page : report.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void theChartIsDrawnAndNotAPicture() throws Exception {
        try (PDDocument report = read(write(words(ReportLanguage.ENGLISH), aDay(), head(Map.of())))) {
            PDPage page = report.getPage(0);
            long fields = new PDFStreamParser(page)
                    .parse().stream()
                            .filter(token -> token instanceof Operator operator
                                    && operator.getName().equals(OperatorName.APPEND_RECT))
                            .count();

            assertThat(fields).isGreaterThan(2L * 12 * 2);
            for (COSName name : page.getResources().getXObjectNames()) {
                assertThat(page.getResources().isImageXObject(name)).isFalse();
            }
        }
    }

    @Test
    void theSameShiftGivesTheSameBytes() throws Exception {
        ReportWords words = words(ReportLanguage.CHINESE);

        assertThat(write(words, aDay(), head(Map.of()))).isEqualTo(write(words, aDay(), head(Map.of())));
    }

    @Test
    void whatItSaysOfItselfIsTheClockOfTheStationAndNobodysName() throws Exception {
        ShiftFigures figures = aDay();
        try (PDDocument report = read(write(words(ReportLanguage.ENGLISH), figures, head(notes(figures))))) {
            assertThat(report.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(MORNING.plus(Duration.ofHours(13)));
            Set<String> keys = new TreeSet<>(report.getDocumentInformation().getMetadataKeys());
            assertThat(keys).containsExactly("CreationDate", "Producer", "Title");
            assertThat(report.getDocumentInformation().getTitle()).isEqualTo("Shift report");
            assertThat(report.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void notesStandInItOnlyWhereTheyAreHandedOver() throws Exception {
        ShiftFigures figures = aDay();
        ReportWords words = words(ReportLanguage.ENGLISH);
        try (PDDocument with = read(write(words, figures, head(notes(figures))));
                PDDocument without = read(write(words, figures, head(Map.of())))) {
            assertThat(text(with)).contains("发热门诊");
            assertThat(text(without)).doesNotContain("发热门诊").contains("Incidents");
        }
    }

    @Test
    void aShiftInWhichNothingHappenedHasAReport() throws Exception {
        try (PDDocument report =
                read(write(words(ReportLanguage.ENGLISH), ShiftTally.of(Stream.empty(), SHANGHAI), head(Map.of())))) {
            pictures(report, "report-empty");
            assertThat(text(report)).contains("No passages.", "Nothing stands out.");
        }
    }

    @Test
    void aMonthIsDrawnByTheDayAndLongNamesAndNotesAreCutOff() throws Exception {
        Random random = new Random(8);
        Entries draw = new Entries(9);
        List<Entry> entries = new ArrayList<>();
        random.ints(60_000, 0, 30 * 24 * 60)
                .sorted()
                .forEach(minute -> entries.add(draw.any(MORNING.plus(Duration.ofMinutes(minute)))));
        for (int lane = 0; lane < 12; lane++) {
            entries.add(draw.passage(MORNING, "a lane of a very long name indeed, number " + lane));
        }
        ShiftFigures figures = ShiftTally.of(entries.stream(), SHANGHAI);
        ReportHead head = new ReportHead(
                "station ".repeat(40),
                "场所".repeat(100),
                Optional.of("lane\n\u202e\t".repeat(30)),
                MORNING,
                MORNING.plus(Duration.ofDays(30)),
                MORNING.plus(Duration.ofDays(31)),
                new OperatorId("S-2"),
                Optional.empty(),
                Map.of(figures.staff().incidents().getFirst().number(), "很长的备注。".repeat(500)));
        try (PDDocument report = read(write(words(ReportLanguage.ENGLISH), figures, head))) {
            pictures(report, "report-month");
            assertThat(text(report)).contains("Passages by the day", "5/1", "30", "proves nothing");
            assertThat(report.getNumberOfPages()).isLessThan(7);
        }
    }

    @Test
    void withoutAFontForItAReportIsRefusedWithWhatToInstall() throws Exception {
        Path dejavu = Files.copy(
                Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"), folder.resolve("DejaVuSans.ttf"));

        assertThatExceptionOfType(FontMissingException.class)
                .isThrownBy(() -> ReportFont.find(words(ReportLanguage.CHINESE), List.of(folder)))
                .satisfies(e -> assertThat(e.remedy()).contains("fonts-noto-cjk", "fonts-wqy-microhei"));
        assertThatExceptionOfType(FontMissingException.class)
                .isThrownBy(() -> ReportFont.find(words(ReportLanguage.KOREAN), List.of(folder)));
        ReportFont english = ReportFont.find(words(ReportLanguage.ENGLISH), List.of(folder));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ShiftReportPdf(words(ReportLanguage.ENGLISH), english).write(aDay(), head(Map.of()), out);
        try (PDDocument report = read(out.toByteArray())) {
            pictures(report, "report-dejavu");
            assertThat(text(report)).contains("Shift report", "?? South Gate");
        }
        assertThat(dejavu).exists();
    }

    @Test
    void aFileThatIsNoFontIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("NotoSansCJK-Regular.ttc"), "no font");
        Files.copy(Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"), folder.resolve("DejaVuSans.ttf"));

        assertThat(ReportFont.find(words(ReportLanguage.ENGLISH), List.of(folder)).face().getPostscriptFontName())
                .isEqualTo("DejaVuSans");
    }

    private static ReportWords words(ReportLanguage language) {
        Words gate = Words.of(Language.ofTag(language.tag()).orElseThrow());
        return new ReportWords(language, gate::reason);
    }

    private static byte[] write(ReportWords words, ShiftFigures figures, ReportHead head)
            throws IOException, FontMissingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFont font = ReportFont.find(words, ReportFont.foldersOfThisMachine());
        new ShiftReportPdf(words, font).write(figures, head, out);
        return out.toByteArray();
    }

    private static ReportHead head(Map<Long, String> notes) {
        return new ReportHead(
                "gate-1",
                "南门 South Gate",
                Optional.empty(),
                MORNING,
                MORNING.plus(Duration.ofHours(12)),
                MORNING.plus(Duration.ofHours(13)),
                new OperatorId("S-2"),
                Optional.of(new ReportHead.Checkpoint(1234, ROOT)),
                notes);
    }

    private static Map<Long, String> notes(ShiftFigures figures) {
        return Map.of(figures.staff().incidents().getFirst().number(), Entries.NOTE);
    }

    /// Twelve hours with two rushes.
    private static ShiftFigures aDay() {
        Random random = new Random(10);
        Entries draw = new Entries(11);
        List<Entry> entries = new ArrayList<>();
        for (int hour = 0; hour < 12; hour++) {
            int passages = (int) (60 + 240 * Math.exp(-Math.pow(hour - 1.5, 2)) + 180 * Math.exp(-Math.pow(hour - 9, 2) / 2));
            for (int i = 0; i < passages; i++) {
                Instant at = MORNING.plus(Duration.ofHours(hour)).plusSeconds(3600L * i / passages);
                entries.add(random.nextInt(100) < 12 ? draw.any(at) : draw.passage(at, random.nextInt(4) == 0 ? "assisted" : "gate"));
            }
        }
        return ShiftTally.of(entries.stream(), SHANGHAI);
    }

    private static PDDocument read(byte[] report) throws IOException {
        return Loader.loadPDF(report);
    }

    private static String text(PDDocument report) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(report);
    }

    private static void pictures(PDDocument report, String name) throws IOException {
        Files.createDirectories(PICTURES);
        for (int page = 0; page < report.getNumberOfPages(); page++) {
            BufferedImage picture = new PDFRenderer(report).renderImageWithDPI(page, 90);
            ImageIO.write(picture, "png", PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }
}
