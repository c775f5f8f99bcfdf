package org.greenlane.sight.qr;

/// A picture in black and white, one byte a pixel: 1 is dark. Its buffer is used again.
final class Bitmap {
    private byte[] dark = new byte[0];
    private int width;
    private int height;

    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (dark.length < width * height) {
            dark = new byte[width * height];
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Row after row; may be longer than the picture.
    byte[] dark() {
        return dark;
    }
}
