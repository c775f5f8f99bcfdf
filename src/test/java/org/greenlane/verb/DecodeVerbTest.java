package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.greenlane.sight.QrPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DecodeVerbTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();

    @Test
    void everyPictureOfAFolderGetsOneLineInOrder() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        write(deep.resolve("2.png"), "PHI1:TWO");
        write(deep.resolve("1.png"), "PHI1:ONE");
        Files.writeString(folder.resolve("readme.txt"), "not a picture");

        assertThat(decode(folder.toString())).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("1.png").contains("\"text\":\"PHI1:ONE\"");
        assertThat(lines.get(1)).contains("2.png").contains("\"text\":\"PHI1:TWO\"");
    }

    @Test
    void aLineTellsSizeSymbolsAndTime() throws Exception {
        Path file = folder.resolve("code.png");
        write(file, "PHI1:ONE");

        decode(file.toString());

        assertThat(out.toString().strip())
                .matches("\\{\"file\":\"[^\"]+code.png\",\"width\":116,\"height\":116,\"symbols\":"
                        + "\\[\\{\"format\":\"QR_CODE\",\"text\":\"PHI1:ONE\","
                        + "\"corners\":\\[(\\[[0-9.]+,[0-9.]+\\],?){4}\\]\\}\\],\"milliseconds\":[0-9.]+\\}");
    }

    @Test
    void aPictureWithoutASymbolIsNoError() throws Exception {
        Path file = folder.resolve("empty.png");
        ImageIO.write(new java.awt.image.BufferedImage(300, 200, 1), "png", file.toFile());

        assertThat(decode(file.toString())).isZero();
        assertThat(out.toString()).contains("\"symbols\":[]");
    }

    @Test
    void aFileThatCannotBeOpenedIsNamedAndTheOthersAreRead() throws Exception {
        Path good = folder.resolve("good.png");
        write(good, "PHI1:ONE");
        Path bad = Files.writeString(folder.resolve("bad.png"), "rubbish");

        assertThat(decode(bad.toString(), good.toString())).isEqualTo(2);

        assertThat(out.toString().lines().toList()).hasSize(2).first().asString().contains("\"error\":\"The file is not");
        assertThat(out.toString()).contains("PHI1:ONE");
    }

    @Test
    void helpShowsAnExample() {
        assertThat(decode("--help")).isZero();
        assertThat(out.toString()).contains("Example: greenlane decode");
    }

    private int decode(String... arguments) {
        CommandLine line = new CommandLine(new DecodeVerb());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(arguments);
    }

    private static void write(Path file, String text) throws java.io.IOException {
        ImageIO.write(QrPicture.of(text, 4), "png", file.toFile());
    }
}
