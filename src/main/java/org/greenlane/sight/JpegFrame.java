package org.greenlane.sight;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// One picture of a JPEG stream, from a source that nobody knows. Nothing is unpacked before its size is known and
/// allowed.
public final class JpegFrame {
    /// A camera sends one scan, or the dozen of a progressive picture.
    private static final int MAX_SCANS = 20;

    private JpegFrame() {}

    /// @throws PictureException if it is no JPEG, damaged, or too large for a frame
    public static BufferedImage decode(byte[] jpeg) throws PictureException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new PictureException("This Java cannot read JPEG.");
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            if (JpegScans.areMoreThan(MAX_SCANS, new ByteArrayInputStream(jpeg))) {
                throw new PictureException("The picture is damaged.");
            }
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > Connection.MAX_PIXELS) {
                throw new PictureException("The picture is too large.");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw new PictureException("The picture is damaged.", e);
        } finally {
            reader.dispose();
        }
    }
}
