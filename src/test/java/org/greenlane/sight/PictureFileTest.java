package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPictureIsReadInGrey() throws Exception {
        Path file = folder.resolve("code.png");
        ImageIO.write(QrPicture.of("PHI1:FILE", 4), "png", file.toFile());

        Picture picture = PictureFile.read(file);

        assertThat(picture.width()).isEqualTo(picture.grey().width());
        assertThat(picture.scale()).isEqualTo(1);
        assertThat(picture.grey().at(0, 0)).isEqualTo(255);
    }

    @Test
    void aVeryLargePictureIsMadeSmallerAndItsScaleIsKept() throws Exception {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());

        Picture picture = PictureFile.read(file);

        assertThat(picture.width()).isEqualTo(6000);
        assertThat(picture.height()).isEqualTo(5000);
        assertThat(picture.grey().pixels()).isLessThanOrEqualTo(4_000_000);
        assertThat(picture.grey().width() * picture.scale()).isEqualTo(6000);
    }

    @Test
    void aPictureThatClaimsToBeImmenseIsRefusedBeforeItIsUnpacked() throws Exception {
        Path file = folder.resolve("bomb.png");
        Files.write(file, pngHeader(60_000, 60_000));

        assertRefused(file, "The picture has more than 100 megapixels.");
    }

    @Test
    void aPictureWithAnImmenseSideIsRefusedBeforeItIsUnpacked() throws Exception {
        Path file = folder.resolve("thread.png");
        Files.write(file, pngHeader(1, 90_000_000));

        assertRefused(file, "The picture is more than 32768 pixels wide or high.");
    }

    @Test
    void aTiffWhoseTilesAreImmenseIsRefusedBeforeTheyAreUnpacked() throws Exception {
        int[][] fields = {
            {256, 10}, {257, 10}, {258, 8}, {259, 8}, {262, 1}, {277, 1}, {322, 46_000}, {323, 46_000}, {324, 200}, {325, 9}
        };
        ByteBuffer tiff = ByteBuffer.allocate(400).put("MM".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) fields.length);
        for (int[] field : fields) {
            tiff.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
        }
        Path file = Files.write(folder.resolve("tiles.tif"), tiff.array());

        assertRefused(file, "The picture is damaged.");
    }

    @Test
    @Timeout(20)
    void aJpegOfThousandsOfScansIsRefusedBeforeItIsUnpacked() throws Exception {
        assertRefused(Files.write(folder.resolve("scans.jpg"), progressiveJpeg(20_000)), "The picture is damaged.");
        assertThat(PictureFile.read(Files.write(folder.resolve("few.jpg"), progressiveJpeg(20))).width())
                .isEqualTo(PROGRESSIVE_SIDE);
    }

    private static final int PROGRESSIVE_SIDE = 1000;

    /// An even grey, said over and over again.
    private static byte[] progressiveJpeg(int scans) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 1);
        byte[] oneCode = new byte[17];
        oneCode[0] = 1;
        jpeg.write(new byte[] {(byte) 0xFF, (byte) 0xD8});
        segment(jpeg, 0xDB, ByteBuffer.allocate(65).put((byte) 0).put(ones));
        segment(jpeg, 0xC2, ByteBuffer.allocate(9).put((byte) 8).putShort((short) PROGRESSIVE_SIDE)
                .putShort((short) PROGRESSIVE_SIDE).put(new byte[] {1, 1, 0x11, 0}));
        segment(jpeg, 0xC4, ByteBuffer.allocate(18).put((byte) 0x00).put(oneCode));
        segment(jpeg, 0xC4, ByteBuffer.allocate(18).put((byte) 0x10).put(oneCode));
        segment(jpeg, 0xDA, ByteBuffer.allocate(6).put(new byte[] {1, 1, 0, 0, 0, 0}));
        jpeg.write(new byte[10]);
        for (int i = 0; i < scans; i++) {
            segment(jpeg, 0xDA, ByteBuffer.allocate(6).put(new byte[] {1, 1, 0, 1, 63, 0}));
            jpeg.write(new byte[4]);
        }
        jpeg.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return jpeg.toByteArray();
    }

    private static void segment(ByteArrayOutputStream jpeg, int marker, ByteBuffer content) throws IOException {
        byte[] bytes = new byte[content.capacity()];
        content.get(0, bytes);
        int length = bytes.length + 2;
        jpeg.write(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        jpeg.write(bytes);
    }

    @Test
    void aFileThatIsTooLongIsRefusedUnread() throws Exception {
        Path file = folder.resolve("long.png");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(PictureFile.MAX_BYTES + 1);
        }

        assertRefused(file, "The file is larger than 64 MiB.");
    }

    @Test
    void aDamagedPictureIsRefused() throws Exception {
        Path file = folder.resolve("damaged.png");
        ImageIO.write(QrPicture.of("PHI1:FILE", 4), "png", file.toFile());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 80));

        assertRefused(file, "The picture is damaged.");
    }

    @Test
    void otherThingsAreRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");

        assertRefused(text, "The file is not a picture in JPEG, PNG, GIF, BMP or TIFF format.");
        assertRefused(folder, "The file cannot be read.");
        assertRefused(folder.resolve("nowhere.png"), "There is no such file.");
    }

    @Property(tries = 200)
    void anyChangedByteGivesAPictureOrASentence(@ForAll int where, @ForAll byte what) throws IOException {
        Path file = Files.createTempFile("picture", ".jpg");
        try {
            ImageIO.write(QrPicture.of("PHI1:FILE", 2), "jpg", file.toFile());
            byte[] bytes = Files.readAllBytes(file);
            bytes[Math.floorMod(where, bytes.length)] = what;
            Files.write(file, bytes);
            assertThat(PictureFile.read(file).grey().pixels()).isPositive();
        } catch (PictureException e) {
            assertThat(e.getMessage()).endsWith(".");
        } finally {
            Files.delete(file);
        }
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> PictureFile.read(file))
                .withMessage(sentence);
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
