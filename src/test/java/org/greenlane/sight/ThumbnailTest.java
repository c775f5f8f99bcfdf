package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    private static final int[] TYPES = {
        BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY
    };

    private static BufferedImage picture(int width, int height, int type, int... colours) {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, 0xFF000000 | colours[(x + y * 2) % colours.length]);
            }
        }
        return picture;
    }

    @Test
    void aPictureAsWideAsTheScreenShowsStaysAsItIs() {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR}) {
            Thumbnail thumbnail = Thumbnail.of(picture(800, 3, type, 0x102030, 0x405060));

            assertThat(thumbnail.width()).isEqualTo(800);
            assertThat(thumbnail.height()).isEqualTo(3);
            assertThat(thumbnail.pixels()[0] & 0xFFFFFF).isEqualTo(0x102030);
            assertThat(thumbnail.pixels()[1] & 0xFFFFFF).isEqualTo(0x405060);
        }
    }

    @Test
    void aWiderOneIsHalvedChannelByChannel() {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR}) {
            // Each square of two by two holds all four colours once.
            Thumbnail thumbnail = Thumbnail.of(picture(1280, 720, type, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF));

            assertThat(thumbnail.width()).isEqualTo(640);
            assertThat(thumbnail.height()).isEqualTo(360);
            for (int pixel : thumbnail.pixels()) {
                assertThat(pixel >> 16 & 0xFF).isBetween(0x7E, 0x80);
                assertThat(pixel >> 8 & 0xFF).isBetween(0x7E, 0x80);
                assertThat(pixel & 0xFF).isBetween(0x7E, 0x80);
            }
        }
    }

    @Test
    void oneColourStaysThatColourWhateverTheFormat() {
        for (int type : TYPES) {
            Thumbnail thumbnail = Thumbnail.of(picture(1280, 720, type, 0xB5B5B5));

            assertThat(Arrays.stream(thumbnail.pixels()).map(pixel -> pixel & 0xFFFFFF).distinct()).hasSize(1);
            if (type != BufferedImage.TYPE_BYTE_GRAY) {
                assertThat(thumbnail.pixels()[0] & 0xFFFFFF).isEqualTo(0xB5B5B5);
            }
        }
    }

    @Test
    void anOddPictureLosesItsLastColumnAndRow() {
        Thumbnail thumbnail = Thumbnail.of(picture(1281, 5, BufferedImage.TYPE_3BYTE_BGR, 0xFFFFFF));

        assertThat(thumbnail.width()).isEqualTo(640);
        assertThat(thumbnail.height()).isEqualTo(2);
    }
}
