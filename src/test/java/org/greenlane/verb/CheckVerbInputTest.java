package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `greenlane check` reads, and what it says of what it cannot read.
class CheckVerbInputTest extends AtCheckedStation {
    @ParameterizedTest
    @CsvSource({"90, 1.0, 1.0", "180, 1.0, 1.0", "27, 1.0, 0.6", "-8, 0.6, 0.3", "0, 0.45, 0.25"})
    void aTurnedGreyAndWornPictureIsReadAllTheSame(double degrees, double scale, float quality) throws IOException {
        Path worn = folder.resolve("worn.jpg");
        writeJpeg(turned(ImageIO.read(code(GREEN, "--medium", "paper").toFile()), degrees, scale), quality, worn);

        Said said = terminal.greenlane("check", worn);

        assertThat(said.exit()).as(said.out()).isZero();
    }

    @Test
    void aFileThatIsNoPictureIsTakenAsTheTextOfACode() throws IOException {
        String text = issue(folder.resolve("other.png"), GREEN).lines().getFirst();
        Path file = Files.writeString(folder.resolve("code.txt"), text + "\n");

        assertThat(text).startsWith("PHI1:");
        assertThat(terminal.greenlane("check", file).exit()).isZero();
    }

    @Test
    void aDashReadsTheTextFromStandardInput() {
        String text = issue(folder.resolve("other.png"), GREEN).lines().getFirst();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        try {
            assertThat(terminal.greenlane("check", "-").exit()).isZero();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void twoCodesInOnePictureAskStaff() throws IOException {
        BufferedImage one = ImageIO.read(code(GREEN).toFile());
        BufferedImage other = ImageIO.read(code(RED).toFile());
        BufferedImage both = new BufferedImage(
                one.getWidth() + other.getWidth(), Math.max(one.getHeight(), other.getHeight()), BufferedImage.TYPE_BYTE_GRAY);
        both.getRaster().setRect(0, 0, one.getRaster());
        both.getRaster().setRect(one.getWidth(), 0, other.getRaster());
        Path png = folder.resolve("both.png");
        ImageIO.write(both, "png", png.toFile());

        Said said = terminal.greenlane("check", png);

        assertThat(said.exit()).isEqualTo(10);
        assertThat(said.out()).contains("102 ");
    }

    @Test
    void aPictureWithoutACodeIsUnreadable() throws IOException {
        Path png = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png.toFile());

        assertThat(terminal.greenlane("check", png).out()).contains("101 ");
    }

    @Test
    void theExitCodeIsThatOfTheGravestAnswer() {
        Path green = code(GREEN);
        Path yellow = folder.resolve("yellow.png");
        issue(yellow, YELLOW);
        Path red = folder.resolve("red.png");
        issue(red, RED);

        assertThat(terminal.greenlane("check", yellow, green).exit()).isEqualTo(10);
        assertThat(terminal.greenlane("check", red, yellow, green).exit()).isEqualTo(11);
        assertThat(terminal.greenlane("check", red, folder.resolve("none.png"), green).exit()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreAnswered() throws IOException {
        Path rubbish = Files.writeString(folder.resolve("rubbish.png"), "no picture");

        Said said = terminal.greenlane("check", folder.resolve("none.txt"), rubbish, folder, code(GREEN));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(3);
        assertThat(said.err())
                .contains("none.txt: There is no such file or folder.")
                .contains("rubbish.png: The file is not a picture")
                .doesNotContain("Exception");
        assertThat(said.out()).contains("401 Green code.");
    }

    @Test
    void jsonTellsVerdictReasonsAndPeopleForEachFile() {
        Said said = terminal.greenlane("check", "--json", code(GREEN, "--family", YELLOW), folder.resolve("none.png"));

        assertThat(said.exit()).isEqualTo(1);
        List<CBORObject> lines = said.jsonLines();
        assertThat(lines).hasSize(2);
        CBORObject family = lines.getFirst();
        assertThat(family.get("verdict").AsString()).isEqualTo("ASK_STAFF");
        assertThat(family.get("kind").AsString()).isEqualTo("NATIVE");
        assertThat(family.get("medium").AsString()).isEqualTo("PHONE");
        assertThat(family.get("statusesFrom").AsString()).satisfies(Instant::parse);
        assertThat(family.get("people").size()).isEqualTo(2);
        CBORObject holder = family.get("people").get(0);
        assertThat(holder.get("verdict").AsString()).isEqualTo("PASS");
        assertThat(holder.get("colour").AsString()).isEqualTo("GREEN");
        assertThat(holder.get("name").AsString()).contains("*");
        assertThat(holder.get("reasons").get(0).get("number").AsInt32Value()).isEqualTo(401);
        assertThat(lines.getLast().get("error").AsString()).isEqualTo("There is no such file.");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void wrongWordsAreExplainedWithAnExample() {
        Said time = terminal.greenlane("check", "--at", "yesterday", "code.png");
        assertThat(time.exit()).isEqualTo(2);
        assertThat(time.err()).contains("'yesterday' is no time such as 2026-11-23T09:00:00Z");
        Said language = terminal.greenlane("check", "--language", "fr", "code.png");
        assertThat(language.exit()).isEqualTo(2);
        assertThat(language.err()).contains("'fr' is none of en, zh, ko");
    }

    private static BufferedImage turned(BufferedImage picture, double degrees, double scale) {
        int side = (int) (Math.hypot(picture.getWidth(), picture.getHeight()) * scale);
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(side / 2.0, side / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.scale(scale, scale);
        pen.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        pen.dispose();
        return turned;
    }

    private static void writeJpeg(BufferedImage picture, float quality, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
