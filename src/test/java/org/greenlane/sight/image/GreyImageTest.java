package org.greenlane.sight.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreyImageTest {
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR})
    void everyKindOfPictureGivesTheLuminanceOfItsColours(int type) {
        BufferedImage picture = colourful(new BufferedImage(7, 5, type));

        assertLuminance(GreyImage.of(picture), picture);
    }

    @Test
    void aPartOfAPictureGivesItsOwnPixels() {
        BufferedImage part = colourful(new BufferedImage(9, 9, BufferedImage.TYPE_3BYTE_BGR)).getSubimage(2, 3, 4, 5);

        assertLuminance(GreyImage.of(part), part);
    }

    @Test
    void aCamerasOwnOrderOfBytesIsUnderstood() {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 6, 4, 18, 3, new int[] {0, 1, 2}, null);
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        BufferedImage picture = colourful(new BufferedImage(colours, raster, false, null));

        assertLuminance(GreyImage.of(picture), picture);
    }

    @Test
    void greyPicturesKeepTheirGreys() {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(0, 0, 0, 17);
        picture.getRaster().setSample(1, 0, 0, 203);

        GreyImage grey = GreyImage.of(picture);

        assertThat(grey.at(0, 0)).isEqualTo(17);
        assertThat(grey.at(1, 0)).isEqualTo(203);
    }

    @Test
    void transparentPixelsAreWhite() {
        GreyImage grey = GreyImage.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));

        assertThat(grey.at(0, 0)).isEqualTo(255);
    }

    @Test
    void aReducedPixelIsTheMeanOfItsBlock() {
        GreyImage image = new GreyImage(4, 2, new byte[] {10, 20, 100, 100, 30, 40, 100, 100});

        GreyImage half = image.reducedBy(2);

        assertThat(half.width()).isEqualTo(2);
        assertThat(half.height()).isEqualTo(1);
        assertThat(half.at(0, 0)).isEqualTo(25);
        assertThat(half.at(1, 0)).isEqualTo(100);
    }

    @Test
    void aPictureIsMadeSmallerOnlyIfItIsTooLarge() {
        GreyImage image = new GreyImage(100, 50, filled(5000, 90));

        assertThat(image.atMost(5000)).isSameAs(image);
        GreyImage small = image.atMost(1250);
        assertThat(small.width()).isEqualTo(50);
        assertThat(small.height()).isEqualTo(25);
        assertThat(small.at(49, 24)).isEqualTo(90);
        assertThat(image.atMost(777).at(3, 3)).isEqualTo(90);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GreyImage(0, 4, new byte[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> new GreyImage(70_000, 70_000, new byte[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> new GreyImage(2, 2, new byte[3]));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static BufferedImage colourful(BufferedImage picture) {
        Random random = new Random(7);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, 0xFF000000 | random.nextInt(1 << 24));
            }
        }
        return picture;
    }

    private static void assertLuminance(GreyImage grey, BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                double expected = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
                assertThat((double) grey.at(x, y)).isBetween(expected - 1, expected + 1);
            }
        }
    }
}
