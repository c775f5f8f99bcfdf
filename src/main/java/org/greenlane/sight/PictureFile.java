package org.greenlane.sight;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.greenlane.sight.image.GreyImage;

/// Opens picture files of any origin. Nothing is unpacked before its size is known and allowed.
public final class PictureFile {
    /// The largest file taken, in bytes.
    public static final long MAX_BYTES = 64L << 20;

    /// Pictures larger than this, in pixels, are thinned out while they are read: it bounds the memory.
    private static final int MAX_READ_PIXELS = 25_000_000;

    /// The longest side taken, in pixels: what works in rows or columns needs memory for a whole one of them.
    private static final int MAX_SIDE = 32_768;

    /// The most scans of a progressive JPEG. Cameras and programs make a dozen; each takes time for every block of the
    /// picture, so that a file of some kilobytes could keep the reader busy for hours, where nothing can interrupt it.
    private static final int MAX_SCANS = 100;

    /// No decoder gains from more pixels than this.
    private static final int MAX_GREY_PIXELS = 4_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp", "tif");
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp");

    private PictureFile() {}

    /// Whether a file's name says that it is a picture.
    public static boolean isNamedLikeOne(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// @throws PictureException if the file is missing, too large, damaged, or no picture of a known format
    public static Picture read(Path file) throws PictureException {
        requireReadable(file);
        requireFewScans(file);
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(stream, true, true);
                        return read(reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new PictureException("The picture is damaged.", e);
        } catch (OutOfMemoryError e) {
            // One array that was too large, of a size that the file names: nothing else is lost by it.
            throw new PictureException("The picture needs more memory than there is.", e);
        }
        throw new PictureException("The file is not a picture in JPEG, PNG, GIF, BMP or TIFF format.");
    }

    private static void requireReadable(Path file) throws PictureException {
        if (!Files.exists(file)) {
            throw new PictureException("There is no such file.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new PictureException("The file cannot be read.");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PictureException("The file is larger than " + (MAX_BYTES >> 20) + " MiB.");
            }
        } catch (IOException e) {
            throw new PictureException("The file cannot be read.", e);
        }
    }

    private static void requireFewScans(Path file) throws PictureException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (JpegScans.areMoreThan(MAX_SCANS, in)) {
                throw new PictureException("The picture is damaged.");
            }
        } catch (IOException e) {
            throw new PictureException("The file cannot be read.", e);
        }
    }

    private static Picture read(ImageReader reader) throws IOException, PictureException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > GreyImage.MAX_PIXELS) {
            throw new PictureException("The picture has more than " + GreyImage.MAX_PIXELS / 1_000_000 + " megapixels.");
        }
        if (Math.max(width, height) > MAX_SIDE) {
            throw new PictureException("The picture is more than " + MAX_SIDE + " pixels wide or high.");
        }
        if ((long) reader.getTileWidth(0) * reader.getTileHeight(0) > GreyImage.MAX_PIXELS) {
            throw new PictureException("The picture is damaged.");
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MAX_READ_PIXELS));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(0, parameters);
        GreyImage grey = GreyImage.of(picture).atMost(MAX_GREY_PIXELS);
        return new Picture(width, height, grey, (double) width / grey.width());
    }
}
