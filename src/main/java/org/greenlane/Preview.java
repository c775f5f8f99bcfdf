package org.greenlane;

import org.greenlane.desk.kiosk.PreviewFrame;
import org.greenlane.sight.CameraView;

/// Makes of a camera's frame the picture for the screen: half as wide and high where that is still more than the
/// screen shows, because a kiosk without a graphics card pays for every pixel thirty times a second.
final class Preview {
    /// Frames wider than this are halved, in pixels.
    private static final int WIDE = 800;

    /// Takes the lowest bit of each channel away, so that channels can be averaged together.
    private static final int EVEN = 0xFEFEFE;

    private Preview() {}

    static PreviewFrame of(CameraView view) {
        int[] pixels = new int[view.width() * view.height()];
        view.copyArgb(pixels);
        return view.width() > WIDE
                ? halved(pixels, view.width(), view.height())
                : new PreviewFrame(view.width(), view.height(), pixels);
    }

    private static PreviewFrame halved(int[] pixels, int width, int height) {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        int[] half = new int[halfWidth * halfHeight];
        for (int y = 0, out = 0; y < halfHeight; y++) {
            int in = 2 * y * width;
            for (int x = 0; x < halfWidth; x++, in += 2) {
                int above = average(pixels[in], pixels[in + 1]);
                int below = average(pixels[in + width], pixels[in + width + 1]);
                half[out++] = average(above, below);
            }
        }
        return new PreviewFrame(halfWidth, halfHeight, half);
    }

    /// The average of two pixels, channel by channel, half a step too dark at most.
    private static int average(int one, int other) {
        return (one & other) + (((one ^ other) & EVEN) >>> 1);
    }
}
