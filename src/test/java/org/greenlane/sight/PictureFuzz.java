package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.greenlane.sight.image.GreyImage;

/// However a picture comes, nothing is read that nobody printed, and nothing is thrown but what is said.
///
/// With each build it looks at some pictures; with `JAZZER_FUZZ=1` it searches for others (CONTRIBUTING.md).
class PictureFuzz {
    private static final Duration BUDGET = Duration.ofMillis(100);
    private static final List<String> PRINTED = List.of("PHI1:FUZZ", "PHI1:" + "6BFOXN%TS3DH.PVO5WB*".repeat(6));
    private static final int MODULE = 3;

    private static final Eye PICTURES = Eye.forPictures();
    private static final Eye FRAMES = Eye.forFrames();

    @FuzzTest(maxDuration = "20m")
    void noiseSaysNothing(FuzzedDataProvider data) {
        int width = data.consumeInt(1, 160);
        int scale = data.consumeInt(1, 6);
        byte[] coarse = data.consumeRemainingAsBytes();
        int height = coarse.length / width;
        if (height == 0) {
            return;
        }
        byte[] luma = new byte[width * scale * height * scale];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = coarse[i / (width * scale) / scale * width + i % (width * scale) / scale];
        }
        GreyImage noise = new GreyImage(width * scale, height * scale, luma);

        assertThat(PICTURES.look(noise, BUDGET).symbols()).isEmpty();
        assertThat(FRAMES.look(noise, BUDGET).symbols()).isEmpty();
    }

    @FuzzTest(maxDuration = "20m")
    void aSpoiltPrintSaysWhatWasPrintedOrNothing(FuzzedDataProvider data) {
        String printed = data.pickValue(PRINTED);
        GreyImage print = GreyImage.of(QrPicture.of(printed, MODULE));
        byte[] luma = print.luma();
        while (data.remainingBytes() > 4) {
            int from = data.consumeInt(0, luma.length - 1);
            int length = data.consumeInt(1, 64);
            byte grey = data.consumeByte();
            for (int i = from; i < Math.min(luma.length, from + length); i++) {
                luma[i] = grey;
            }
        }

        assertThat(PICTURES.look(print, BUDGET).symbols()).extracting(Symbol::text).isSubsetOf(printed);
        assertThat(FRAMES.look(print, BUDGET).symbols()).extracting(Symbol::text).isSubsetOf(printed);
    }

    @FuzzTest(maxDuration = "20m")
    void aFileIsAPictureOrRefused(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".picture");
        try {
            Files.write(file, bytes);
            Picture picture = PictureFile.read(file);
            assertThat(picture.grey().pixels()).isPositive();
        } catch (PictureException e) {
            assertThat(e).hasMessageEndingWith(".");
        } finally {
            Files.delete(file);
        }
    }
}
