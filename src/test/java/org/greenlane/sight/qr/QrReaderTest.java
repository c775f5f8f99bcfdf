package org.greenlane.sight.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.qr.QrReader.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
    private static final String TEXT = "PHI1:" + "READ ME".repeat(4);

    private final QrBuffers buffers = new QrBuffers();
    private final QrReader quick = new QrReader(Effort.QUICK, buffers);
    private final QrReader thorough = new QrReader(Effort.THOROUGH, buffers);

    private static ByteMatrix code(int version) {
        return Prints.encode(TEXT, version, ErrorCorrectionLevel.M, 3);
    }

    private static byte[] said(ByteMatrix matrix) {
        return SymbolDecoder.decode(Prints.sampled(matrix)).orElseThrow().codewords();
    }

    private static void assertRead(QrReader reader, GreyImage picture, ByteMatrix code, String what) {
        List<byte[]> read = reader.look(picture, () -> false).stream()
                .map(QrSighting::codewords)
                .flatMap(Optional::stream)
                .toList();
        assertThat(read).as(what).hasSize(1);
        assertThat(read.getFirst()).as(what).isEqualTo(said(code));
    }

    @Test
    void everyVersionIsRead() {
        for (int version = 4; version <= 40; version++) {
            ByteMatrix code = code(version);
            assertRead(quick, Prints.grey(Prints.draw(code, 3)), code, "version " + version);
        }
    }

    @Test
    void theSmallestVersionsAreRead() {
        for (int version = 1; version <= 3; version++) {
            ByteMatrix code = Prints.encode("PHI1:A", version, ErrorCorrectionLevel.L, 1);
            assertRead(quick, Prints.grey(Prints.draw(code, 5)), code, "version " + version);
        }
    }

    @Test
    void codesAreReadTurnedByAnyAngle() {
        ByteMatrix code = code(5);
        BufferedImage print = Prints.draw(code, 6);
        for (int degrees = 0; degrees < 360; degrees += 12) {
            AffineTransform turn = AffineTransform.getTranslateInstance(320, 240);
            turn.rotate(Math.toRadians(degrees));
            turn.translate(-print.getWidth() / 2.0, -print.getHeight() / 2.0);
            assertRead(quick, Prints.grey(Prints.onWall(print, turn)), code, degrees + " degrees");
        }
    }

    @Test
    void theOutlineBeginsAtTheSymbolsOwnUpperLeft() {
        ByteMatrix code = code(5);
        AffineTransform turn = AffineTransform.getRotateInstance(Math.PI / 2, 240, 240);
        int far = 24 + code.getWidth() * 6;
        double[] corners = {24, 24, far, 24, far, far, 24, far};
        turn.transform(corners, 0, corners, 0, 4);

        QrSighting sighting =
                quick.look(Prints.grey(Prints.onWall(Prints.draw(code, 6), turn)), () -> false).getFirst();

        for (int i = 0; i < 4; i++) {
            Corner corner = sighting.outline().get(i);
            assertThat(corner.x()).isCloseTo(corners[2 * i], within(1.5));
            assertThat(corner.y()).isCloseTo(corners[2 * i + 1], within(1.5));
        }
    }

    @Test
    void lightOnDarkIsRead() {
        ByteMatrix code = code(6);
        GreyImage picture = Prints.grey(Prints.draw(code, 5));
        for (int i = 0; i < picture.pixels(); i++) {
            picture.luma()[i] = (byte) ~picture.luma()[i];
        }
        assertRead(quick, picture, code, "inverted");
    }

    @Test
    void mirroredCodesAreRead() {
        ByteMatrix code = code(6);
        BufferedImage print = Prints.draw(code, 6);
        AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, 60 + print.getWidth(), 40);
        assertRead(quick, Prints.grey(Prints.onWall(print, mirror)), code, "mirrored");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7, 12, 20})
    void tiltedCodesAreRead(int version) {
        ByteMatrix code = Prints.encode("PHI1:TILTED", version, ErrorCorrectionLevel.M, 3);
        GreyImage print = Prints.grey(Prints.draw(code, 12));
        double side = print.width();
        // A sheet whose left edge is near and whose right edge is far and lower.
        Homography tilt = Homography.rectangle(0, 0, 1, 1, new double[] {60, 30, 540, 110, 520, 420, 70, 460});
        Prints.Mapping mapping = (x, y, xy) -> {
            double[] uv = inverse(tilt, x, y);
            xy[0] = uv[0] * side;
            xy[1] = uv[1] * side;
        };
        assertRead(quick, Prints.warped(print, 640, 480, mapping), code, "tilted");
    }

    /// By Newton's method: the test wants only a picture.
    private static double[] inverse(Homography homography, double x, double y) {
        double u = 0.5;
        double v = 0.5;
        for (int i = 0; i < 12; i++) {
            double step = 1e-4;
            double hereX = homography.x(u, v);
            double hereY = homography.y(u, v);
            double ax = (homography.x(u + step, v) - hereX) / step;
            double ay = (homography.y(u + step, v) - hereY) / step;
            double bx = (homography.x(u, v + step) - hereX) / step;
            double by = (homography.y(u, v + step) - hereY) / step;
            double determinant = ax * by - ay * bx;
            u += ((x - hereX) * by - (y - hereY) * bx) / determinant;
            v += ((y - hereY) * ax - (x - hereX) * ay) / determinant;
        }
        return new double[] {u, v};
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 25})
    void bentSheetsAreRead(int version) {
        ByteMatrix code = Prints.encode("PHI1:BENT", version, ErrorCorrectionLevel.M, 3);
        GreyImage print = Prints.grey(Prints.draw(code, 8));
        double side = print.width();
        Prints.Mapping mapping = (x, y, xy) -> {
            double across = x / 640 - 0.5;
            xy[0] = (0.5 + across * 1.1 + 0.25 * across * across * across) * side;
            xy[1] = (y / 640 + 0.05 * across * across) * side;
        };
        assertRead(thorough, Prints.warped(print, 640, 640, mapping), code, "bent");
    }

    @Test
    void noiseAndBlurAreLivedWith() {
        ByteMatrix code = code(8);
        GreyImage picture = Prints.grey(Prints.draw(code, 5));
        Random random = new Random(4);
        byte[] sharp = picture.luma().clone();
        int width = picture.width();
        for (int y = 2; y < picture.height() - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                int sum = 0;
                for (int i = 0; i < 25; i++) {
                    sum += sharp[(y + i / 5 - 2) * width + x + i % 5 - 2] & 0xFF;
                }
                double grey = 60 + sum / 25.0 * 0.4 + random.nextGaussian() * 12;
                picture.luma()[y * width + x] = (byte) Math.clamp(Math.round(grey), 0, 255);
            }
        }
        assertRead(quick, picture, code, "noise");
    }

    @Test
    void aWindowOnTheCodeIsLivedWith() {
        ByteMatrix code = Prints.encode(TEXT, 10, ErrorCorrectionLevel.H, 3);
        BufferedImage print = Prints.draw(code, 5);
        int third = print.getWidth() / 3;
        for (int y = third; y < 2 * third; y++) {
            for (int x = third; x < 2 * third; x++) {
                print.setRGB(x, y, 0xFFFFFF);
            }
        }
        assertRead(quick, Prints.grey(print), code, "glare");
    }

    @Test
    void aSheetFullOfSmallCodesIsReadToTheLast() {
        List<String> printed = new ArrayList<>();
        GreyImage sheet = sheet(printed);

        assertThat(read(sheet, () -> false)).containsExactlyInAnyOrderElementsOf(printed);
    }

    @Test
    void whenTheTimeIsOverWhatWasReadSoFarIsHandedOut() {
        List<String> printed = new ArrayList<>();
        GreyImage sheet = sheet(printed);
        int all = asked(sheet, Integer.MAX_VALUE);
        List<Integer> counts = new ArrayList<>();
        for (int cut = 0; cut < all; cut += 10) {
            int[] left = {cut};
            List<String> read = read(sheet, () -> left[0]-- <= 0);
            assertThat(printed).containsAll(read);
            counts.add(read.size());
        }

        assertThat(counts).isSorted().startsWith(0).endsWith(printed.size());
        assertThat(Set.copyOf(counts)).as("also some of them").hasSizeGreaterThan(2);
    }

    /// A large picture full of texture is looked through for longer than there may be time.
    @Test
    void whileItLooksForFinderPatternsTooItEndsOnceTheTimeIsOver() {
        GreyImage wall = Prints.grey(new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY));

        assertThat(asked(wall, Integer.MAX_VALUE)).isGreaterThan(wall.height() / 2);
        assertThat(asked(wall, 100)).isLessThan(110);
    }

    /// How often a look asks whether the time is over, which it is after that many times.
    private int asked(GreyImage sheet, int most) {
        int[] asked = {0};
        read(sheet, () -> ++asked[0] > most);
        return asked[0];
    }

    private List<String> read(GreyImage sheet, BooleanSupplier over) {
        return quick.look(sheet, over).stream()
                .flatMap(sighting -> sighting.codewords().stream())
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /// Of sixty codes. Adds what they say.
    private static GreyImage sheet(List<String> printed) {
        int codes = 60;
        int columns = 10;
        int step = 90;
        BufferedImage sheet = new BufferedImage(columns * step + 40, codes / columns * step + 40, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < codes; i++) {
            ByteMatrix code = Prints.encode("TICKET " + i, 2, ErrorCorrectionLevel.M, i % 8);
            printed.add(HexFormat.of().formatHex(said(code)));
            graphics.drawImage(Prints.draw(code, 2), 20 + i % columns * step, 20 + i / columns * step, null);
        }
        graphics.dispose();
        return Prints.grey(sheet);
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void whatIsNoCodeIsNotReadAndNothingBreaks(Effort effort) {
        QrReader reader = new QrReader(effort, buffers);
        Random random = new Random(9);
        for (int i = 0; i < 150; i++) {
            assertNothing(reader, texture(random, 1 + random.nextInt(200), 1 + random.nextInt(200), i % 5));
        }
    }

    private static void assertNothing(QrReader reader, GreyImage picture) {
        assertThat(reader.look(picture, () -> false)).allSatisfy(sighting -> assertThat(sighting.codewords()).isEmpty());
    }

    private static GreyImage texture(Random random, int width, int height, int kind) {
        byte[] luma = new byte[width * height];
        int size = 1 + random.nextInt(12);
        double angle = random.nextDouble() * 6;
        byte[] cells = new byte[65_536];
        random.nextBytes(cells);
        for (int i = 0; i < luma.length; i++) {
            int x = i % width;
            int y = i / width;
            double wave = Math.sin((x * Math.cos(angle) + y * Math.sin(angle)) / size);
            luma[i] = switch (kind) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> cells[(x / size + 251 * (y / size)) & 0xFFFF];
                case 2 -> (byte) (cells[(x / size + 251 * (y / size)) & 0xFFFF] > 0 ? 255 : 0);
                case 3 -> (byte) (128 + 120 * wave);
                default -> (byte) (((x / size) ^ (y / size)) * 37);
            };
        }
        return new GreyImage(width, height, luma);
    }
}
