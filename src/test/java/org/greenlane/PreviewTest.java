package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.greenlane.desk.kiosk.PreviewFrame;
import org.greenlane.sight.CameraView;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static CameraView view(int width, int height, int type, int... colours) {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colours[(x + y * 2) % colours.length]);
            }
        }
        return new CameraView(picture, 1);
    }

    private static int[] pixels(PreviewFrame frame) {
        int[] pixels = new int[frame.width() * frame.height()];
        frame.copyTo(pixels);
        return pixels;
    }

    @Test
    void aFrameAsWideAsTheScreenShowsStaysAsItIs() {
        PreviewFrame frame = Preview.of(view(800, 3, BufferedImage.TYPE_INT_RGB, 0x102030, 0x405060));

        assertThat(frame.width()).isEqualTo(800);
        assertThat(frame.height()).isEqualTo(3);
        assertThat(pixels(frame)[0] & 0xFFFFFF).isEqualTo(0x102030);
        assertThat(pixels(frame)[1] & 0xFFFFFF).isEqualTo(0x405060);
    }

    @Test
    void aWiderOneIsHalvedChannelByChannel() {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR}) {
            // Each square of two by two holds all four colours once.
            PreviewFrame frame =
                    Preview.of(view(1280, 720, type, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF));

            assertThat(frame.width()).isEqualTo(640);
            assertThat(frame.height()).isEqualTo(360);
            for (int pixel : pixels(frame)) {
                assertThat(pixel >> 16 & 0xFF).isBetween(0x7E, 0x80);
                assertThat(pixel >> 8 & 0xFF).isBetween(0x7E, 0x80);
                assertThat(pixel & 0xFF).isBetween(0x7E, 0x80);
            }
        }
    }

    @Test
    void oneColourStaysThatColour() {
        PreviewFrame frame = Preview.of(view(1280, 720, BufferedImage.TYPE_3BYTE_BGR, 0x12A3B5));

        assertThat(pixels(frame)).containsOnly(0xFF12A3B5);
    }

    @Test
    void anOddFrameLosesItsLastColumnAndRow() {
        PreviewFrame frame = Preview.of(view(1281, 5, BufferedImage.TYPE_3BYTE_BGR, 0xFFFFFF));

        assertThat(frame.width()).isEqualTo(640);
        assertThat(frame.height()).isEqualTo(2);
    }
}
