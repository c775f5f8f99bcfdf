package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.greenlane.sight.EyeKind;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The verb `bench decode`, with few pictures and short streams.
class BenchDecodeVerbTest {
    @TempDir
    Path folder = Path.of("");

    private static Said measured(String... words) {
        List<String> all = new ArrayList<>(List.of("bench", "decode"));
        all.addAll(List.of(words));
        return Terminal.anywhere(all.toArray(String[]::new));
    }

    private void code(String name, String says, String truth) throws IOException {
        try {
            Path picture = folder.resolve("photos/" + name + ".png");
            Files.createDirectories(folder.resolve(picture).getParent());
            MatrixToImageWriter.writeToPath(
                    new QRCodeWriter().encode(says, BarcodeFormat.QR_CODE, 200, 200), "png", picture);
            Files.writeString(folder.resolve("photos/" + name + ".txt"), truth);
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    private String photos() {
        return folder.resolve("photos").toString();
    }

    @Test
    void readersStandSideBySideWithRatesTimesTableAndCharts() throws IOException {
        code("prints/new/a", "ONE CODE", "ONE CODE");
        code("prints/worn/b", "ANOTHER CODE", "ANOTHER CODE");
        Path csv = folder.resolve("looks.csv");
        Path charts = folder.resolve("charts");

        Said said = measured(photos(), "--readers", "quick,pictures", "--csv", csv.toString(), "--charts", charts.toString());

        assertThat(said.err()).doesNotContain("greenlane:");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("2 pictures of `photos`; 0 refused")
                .contains("| prints | new | 1 | 100.0 | 100.0 |", "| prints | **all** | 2 | 100.0 | 100.0 |");
        assertThat(Files.readAllLines(csv))
                .hasSize(5)
                .first()
                .isEqualTo("set,kind,picture,turn,reader,symbols,read,wrong,wall_ms,core_ms");
        assertThat(charts.resolve("decode-prints.svg")).content().startsWith("<svg").contains("worn", "pictures");
    }

    @Test
    void aWrongTextIsCountedAsWrongAndNotAsRead() throws IOException {
        code("a", "THIS", "THAT");

        Said said = measured(photos(), "--readers", "quick");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("| photos | **all** | 1 | 0.0 |", "| photos | quick | 1 | 1 |");
    }

    @Test
    void inPicturesWithoutCodesAllThatIsReadIsWrong() throws IOException {
        code("a", "THIS", "THIS");

        Said said = measured(photos(), "--readers", "quick", "--empty");

        assertThat(said.out()).contains("| photos | quick | 1 | 1 |");
    }

    @Test
    void turnedPicturesAreReadFourTimesAndSpoiltOnesAsOftenAsAsked() throws IOException {
        code("a", "THIS", "THIS");

        assertThat(measured(photos(), "--readers", "quick", "--turned").out()).contains("| photos | **all** | 4 | 100.0 |");
        assertThat(measured(photos(), "--readers", "quick", "--spoilt", "3").out()).contains("| photos | quick | 3 | 0 |");
    }

    @Test
    void damagedPicturesAreCountedAndNamedAndDoNotEndTheRun() throws IOException {
        code("a", "THIS", "THIS");
        Files.writeString(folder.resolve("photos/broken.png"), "no picture");

        Said said = measured(photos(), "--readers", "quick");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("1 pictures of `photos`; 1 refused", "broken.png");
    }

    @Test
    void aFolderThatIsMissingOrHasNoPictureIsRefused() throws IOException {
        Said missing = measured(photos());
        Files.createDirectories(folder.resolve("photos"));
        Said without = measured(photos());

        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no folder");
        assertThat(without.exit()).isEqualTo(1);
        assertThat(without.err()).contains("There is no picture in");
    }

    @Test
    void largePicturesAreMadeSmallAndReadAllTheSame() throws IOException {
        Path picture = folder.resolve("photos/large.png");
        Files.createDirectories(folder.resolve("photos"));
        try {
            BufferedImage large = MatrixToImageWriter.toBufferedImage(
                    new QRCodeWriter().encode("LARGE", BarcodeFormat.QR_CODE, 1500, 1500));
            ImageIO.write(large, "png", picture.toFile());
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
        Files.writeString(folder.resolve("photos/symbols.csv"), "file,symbols,corners\nlarge.png,1,0 0 1500 0 1500 1500 0 1500\n");

        Said said = measured(photos(), "--readers", "quick", "--megapixels", "0.3");

        assertThat(said.out()).contains("| photos | **all** | 1 | 100.0 |");
    }

    @ParameterizedTest
    @EnumSource(EyeKind.class)
    void eachReaderIsChosenByTheNameThatTheTablesShow(EyeKind reader) throws IOException {
        code("a", "THIS", "THIS");

        Said said = measured(photos(), "--readers", reader.toString());

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("| photos | " + reader + " | 1 |");
    }

    @Test
    void streamsTellHowManyFramesAreReadAndWhen() {
        Said said = measured("--live", "--readers", "quick", "--episodes", "1", "--frames", "6");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Seed 1, 1 episodes of each kind, 6 frames each", "| stream | quick |", "demo camera");
    }
}
