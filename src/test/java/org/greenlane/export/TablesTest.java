package org.greenlane.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.greenlane.audit.Entry;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Role;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables themselves.
class TablesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private static byte[] csv(List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = new CsvTable(out, SHANGHAI);
        for (List<Cell> row : rows) {
            table.row(row);
        }
        table.finish();
        return out.toByteArray();
    }

    @Test
    void aCellThatWouldBeAFormulaIsNone() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=HYPERLINK(\"x\",\"y\")")) {
            String csv = new String(csv(List.of(List.of(Cell.text(evil)))), StandardCharsets.UTF_8);
            assertThat(csv.replace("\"", "").substring(1)).startsWith("'");
        }
    }

    @Test
    void itBeginsAsSpreadsheetsKnowUtf8AndItsLinesEndAsTheStandardSays() throws IOException {
        byte[] csv = csv(List.of(
                List.of(new Cell.Count(7), new Cell.Time(Instant.parse("2022-05-01T12:00:00.005Z")), Cell.text("发,热")),
                List.of(Cell.NOTHING, Cell.NOTHING, Cell.text("a \"b\"\nc"))));
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8).substring(1))
                .isEqualTo("7,2022-05-01T20:00:00.005+08:00,\"发,热\"\r\n,,\"a \"\"b\"\"\nc\"\r\n");
    }

    @Property
    void whatIsWrittenIsReadAgainButForTheApostrophe(@ForAll @Size(min = 1, max = 6) List<String> texts)
            throws IOException {
        List<Cell> row = texts.stream().map(Cell::text).toList();
        String csv = new String(csv(List.of(row, row)), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv)) {
            // Lone surrogates have no UTF-8.
            List<String> expected = texts.stream()
                    .map(CellText::harmless)
                    .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .toList();
            assertThat(reader.stream().map(CsvRecord::getFields).toList()).isEqualTo(List.of(expected, expected));
        }
    }

    @Property
    void aTimeIsTheMomentThatItWas(@ForAll @LongRange(min = 0, max = 253_402_128_000_000L) long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        for (String zone : List.of("Asia/Shanghai", "UTC", "Asia/Kathmandu", "America/St_Johns")) {
            String text = new CellText(ZoneId.of(zone)).of(new Cell.Time(at));
            assertThat(OffsetDateTime.parse(text).toInstant()).isEqualTo(at);
        }
    }

    @Test
    void aTableLongerThanASheetGoesOnInTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTable table = new XlsxTable(out, "Log", List.of("No.", "Text"), SHANGHAI, 10);
        for (int i = 1; i <= 25; i++) {
            table.row(List.of(new Cell.Count(i), Cell.text("=" + i + "\u0001")));
        }
        table.finish();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Log", "Log 2", "Log 3");
            assertThat(sheets.get(0).read()).hasSize(11);
            assertThat(sheets.get(2).read()).hasSize(6);
            var cell = sheets.get(1).read().get(1).getCell(1);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo("=11\uFFFD");
        }
        String xml = sheet(out.toByteArray());
        assertThat(xml).contains("autoFilter ref=\"A1:B11\"").contains("state=\"frozen\"").doesNotContain("<f>");
    }

    @Test
    void aSheetTakesWhatAWorkbookTakes() {
        assertThat(XlsxTable.ROWS_A_SHEET).isEqualTo(Worksheet.MAX_ROWS - 1);
    }

    private String sheet(byte[] xlsx) throws IOException {
        Path file = Files.write(folder.resolve("log.xlsx"), xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aChangeOfTheStationSaysHowItStartsSinceAndWhetherItWasUndone() {
        Event.StationChanged first = new Event.StationChanged(
                Instant.EPOCH, Optional.empty(), Optional.of("01"), "23", new Region("DE"), SiteKind.PORT, Optional.empty());
        Event.StationChanged later = new Event.StationChanged(
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("01"),
                "23",
                new Region("DE"),
                SiteKind.PORT,
                Optional.of(new Event.StationChanged.Start(
                        Optional.of("station-gate"),
                        Optional.of("zh"),
                        Optional.empty(),
                        new TreeMap<>(Map.of("Reader", "/dev/ttyS0")),
                        true)));
        Event.StationChanged.Also also = new Event.StationChanged.Also(Optional.of("https://health.example/d/"), true);
        Event.StationChanged fed = new Event.StationChanged(
                Instant.EPOCH, Optional.empty(), Optional.of("01"), "23", new Region("DE"), SiteKind.PORT, Optional.empty(), also);
        RowMaker maker = new RowMaker(ExportWords.in("en", Reason::name), Persons.asInTheLog());
        assertThat(maker.cell(Column.DETAIL, new Entry.OfStation(3, "lane 1", fed)))
                .isEqualTo(Cell.text("DE PORT 01 > 23; Deliveries from: https://health.example/d/; Look-up key replaced"));
        assertThat(maker.cell(Column.DETAIL, new Entry.OfStation(1, "lane 1", first))).isEqualTo(Cell.text("DE PORT 01 > 23"));
        assertThat(maker.cell(Column.DETAIL, new Entry.OfStation(2, "lane 1", later)))
                .isEqualTo(Cell.text("DE PORT 01 > 23; Undone; Profile: station-gate; Language: zh; Look: –;"
                        + " Ports: Reader > /dev/ttyS0"));
    }

    @Test
    void theRuleThatDecidedOnACertificateIsAColumnForSupervisors() {
        Entry.OfPassage passage = new Entry.OfPassage(
                1,
                Instant.EPOCH,
                "lane 1",
                Entry.Answer.PASS,
                List.of(Reason.RECOGNISED),
                CodeKind.EU_DCC,
                Optional.of(new Region("DE")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DecidingRule("VR-CN-0001", "1.0.0")),
                false);
        RowMaker maker = new RowMaker(ExportWords.in("en", Reason::name), Persons.asInTheLog());
        assertThat(maker.cell(Column.RULE, passage)).isEqualTo(Cell.text("VR-CN-0001 1.0.0"));
        assertThat(Column.of(Role.SUPERVISOR, Content.NOTHING)).contains(Column.RULE);
        assertThat(Column.of(Role.TECHNICIAN, Content.NOTHING)).doesNotContain(Column.RULE);
    }
}
