package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenlane.desk.assisted.StaffHelp;
import org.greenlane.desk.help.HelpWords;
import org.greenlane.desk.help.Topic;
import org.greenlane.desk.help.Upkeep;
import org.greenlane.desk.kiosk.GateHelp;
import org.greenlane.desk.supervisor.OfficeHelp;
import org.greenlane.desk.words.Language;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The printed guides, as they come out of the printer.
class GuideVerbTest {
    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    Path folder = Path.of("");

    record Guide(String role, Language language) {}

    static Stream<Guide> guides() {
        return Stream.of("guard", "supervisor", "technician")
                .flatMap(role -> Stream.of(Language.values()).map(language -> new Guide(role, language)));
    }

    private static Stream<Topic> topics(String role) {
        return switch (role) {
            case "guard" -> Stream.concat(Stream.of(GateHelp.values()), Stream.of(StaffHelp.values()));
            case "supervisor" -> Stream.of(OfficeHelp.values());
            default -> Stream.of(Upkeep.values());
        };
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideIsOnePageWithAllThatTheScreenSays(Guide guide) throws IOException {
        Path file = folder.resolve("guide.pdf");
        Said said = Terminal.anywhere(
                "guide", "--role", guide.role(), "--language", guide.language().tag(), file.toString());
        assertThat(said.exit()).as(said.err()).isZero();

        HelpWords words = new HelpWords(guide.language());
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            picture(pdf, guide);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDFTextStripper stripper = new PDFTextStripper();
            String lines = stripper.getText(pdf);
            assertThat(lines.lines()).as("options are whole").noneMatch(line -> line.stripTrailing().endsWith("--"));
            String text = letters(lines);
            topics(guide.role()).forEach(topic -> {
                assertThat(text).contains(letters(words.title(topic)));
                assertThat(words.tips(topic)).allSatisfy(tip -> assertThat(text).contains(letters(tip.words())));
            });
        }
    }

    /// Without what breaks lines.
    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void picture(PDDocument pdf, Guide guide) throws IOException {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
        File png = Files.createDirectories(PICTURES)
                .resolve("guide-" + guide.role() + "-" + guide.language().tag() + ".png")
                .toFile();
        assertThat(ImageIO.write(page, "png", png)).isTrue();
    }

    @Test
    void anUnknownRoleIsNamedAndNothingIsWritten() {
        Path file = folder.resolve("guide.pdf");
        Said said = Terminal.anywhere("guide", "--role", "porter", file.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("guard, supervisor and technician");
        assertThat(file).doesNotExist();
    }
}
