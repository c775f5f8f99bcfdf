package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.greenlane.health.Symbology;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.image.Outline;
import org.greenlane.sight.qr.QrBuffers;
import org.greenlane.sight.qr.QrReader.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EyeTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SIGNED = "PHI1:" + "6BFOXN%TS3DH.PVO5WB*G4U QA9QKYO9JJ".repeat(8);

    @Test
    void aSignedCodeIsReadOnceThoughSeveralPassesSeeIt() {
        List<Symbol> symbols = look(Pictures.wallWith(QrPicture.of(SIGNED, 5), 400, 120));

        assertThat(symbols).singleElement().satisfies(s -> {
            assertThat(s.text()).isEqualTo(SIGNED);
            assertThat(s.symbology()).isEqualTo(Symbology.QR_CODE);
        });
    }

    /// Where its finder patterns are still seen, and where only its texture is.
    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0"})
    void aCodeNearlyInFocusIsReadAtAGlanceAndStandsWhereItIs(int blurs, int seen) throws Exception {
        GreyImage picture = GreyImage.of(Pictures.wallWith(QrPicture.of(SIGNED, 3), 366, 94));
        for (int i = 0; i < blurs; i++) {
            picture = blurred(picture);
        }
        Findings unsharpened = new Findings();
        new QrPass(Lens.PLAIN, Effort.QUICK, new QrBuffers()).look(new View(picture, () -> false), unsharpened);
        assertThat(unsharpened.isEmpty()).as("without sharpening nothing is read").isTrue();
        assertThat(unsharpened.unread()).hasSize(seen);

        List<Symbol> symbols = Eye.forGlances().look(picture, LONG).symbols();

        assertThat(symbols).singleElement().satisfies(symbol -> {
            assertThat(symbol.text()).isEqualTo(SIGNED);
            assertThat(symbol.corners().getFirst().x()).isCloseTo(366 + 12, within(4.0));
            assertThat(symbol.corners().getFirst().y()).isCloseTo(94 + 12, within(4.0));
        });
    }

    /// Each pixel the mean of nine.
    private static GreyImage blurred(GreyImage sharp) {
        byte[] luma = new byte[sharp.pixels()];
        for (int y = 1; y < sharp.height() - 1; y++) {
            for (int x = 1; x < sharp.width() - 1; x++) {
                int sum = 0;
                for (int i = -1; i <= 1; i++) {
                    sum += sharp.at(x - 1, y + i) + sharp.at(x, y + i) + sharp.at(x + 1, y + i);
                }
                luma[y * sharp.width() + x] = (byte) (sum / 9);
            }
        }
        return new GreyImage(sharp.width(), sharp.height(), luma);
    }

    @Test
    void twoCodesInOneFrameAreBothFound() {
        BufferedImage frame = Pictures.wallWith(QrPicture.of(SIGNED, 5), 60, 120);
        Pictures.put(QrPicture.of(SIGNED + "B", 5), frame, AffineTransform.getTranslateInstance(700, 200));

        List<Symbol> symbols = Eye.forFrames().look(GreyImage.of(frame), LONG).symbols();

        assertThat(symbols).extracting(Symbol::text).containsExactlyInAnyOrder(SIGNED, SIGNED + "B");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 37, 90, 180, 211, 270})
    void cornersAreThoseOfTheOutlineClockwiseFromTheSymbolsUpperLeft(int degrees) {
        String text = "PHI1:CORNERS";
        int side = QrPicture.modules(text).length * 8;
        BufferedImage wall = Pictures.wall();
        AffineTransform turn = AffineTransform.getTranslateInstance(640, 360);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-side / 2.0 - 32, -side / 2.0 - 32);
        Pictures.put(QrPicture.of(text, 8), wall, turn);
        double[] expected = {32, 32, 32 + side, 32, 32 + side, 32 + side, 32, 32 + side};
        turn.transform(expected, 0, expected, 0, 4);

        Symbol symbol = look(wall).getFirst();

        for (int i = 0; i < 4; i++) {
            assertThat(symbol.corners().get(i).x()).isCloseTo(expected[2 * i], within(4.0));
            assertThat(symbol.corners().get(i).y()).isCloseTo(expected[2 * i + 1], within(4.0));
        }
    }

    @Test
    void aMirroredCodeIsReadAndItsCornersAreItsOwn() {
        BufferedImage code = QrPicture.of("PHI1:MIRROR", 8);
        BufferedImage wall = Pictures.wall();
        Pictures.put(code, wall, new AffineTransform(-1, 0, 0, 1, 400 + code.getWidth(), 100));

        Symbol symbol = look(wall).getFirst();

        assertThat(symbol.text()).isEqualTo("PHI1:MIRROR");
        assertThat(symbol.corners().get(0).x()).isGreaterThan(symbol.corners().get(1).x() + 100);
        assertThat(symbol.corners().get(0).y()).isLessThan(symbol.corners().get(3).y() - 100);
    }

    @Test
    void pdf417IsRead() {
        BufferedImage code = Pictures.other("PHI1:PDF417 IN VIEW", BarcodeFormat.PDF_417, 500, 200);

        Symbol symbol = look(Pictures.wallWith(code, 300, 200)).getFirst();

        assertThat(symbol.text()).isEqualTo("PHI1:PDF417 IN VIEW");
        assertThat(symbol.symbology()).isEqualTo(Symbology.PDF_417);
        assertClockwise(symbol, 300, 200, code);
    }

    @Test
    void aztecIsRead() {
        BufferedImage code = Pictures.other("PHI1:AZTEC IN VIEW", BarcodeFormat.AZTEC, 300, 300);

        Symbol symbol = look(Pictures.wallWith(code, 490, 210)).getFirst();

        assertThat(symbol.text()).isEqualTo("PHI1:AZTEC IN VIEW");
        assertThat(symbol.symbology()).isEqualTo(Symbology.AZTEC);
        assertClockwise(symbol, 490, 210, code);
    }

    @Test
    void dataMatrixIsRead() {
        BufferedImage code = Pictures.other("PHI1:MATRIX IN VIEW", BarcodeFormat.DATA_MATRIX, 300, 300);

        Symbol symbol = look(Pictures.wallWith(code, 490, 210)).getFirst();

        assertThat(symbol.text()).isEqualTo("PHI1:MATRIX IN VIEW");
        assertThat(symbol.symbology()).isEqualTo(Symbology.DATA_MATRIX);
        assertClockwise(symbol, 490, 210, code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void code128IsReadWhereItIsWanted(int degrees) {
        BufferedImage wall = Pictures.wall();
        AffineTransform turn = AffineTransform.getTranslateInstance(640, 360);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-250, -50);
        Pictures.put(Pictures.other("0123-4567-89AB-C", BarcodeFormat.CODE_128, 500, 100), wall, turn);
        GreyImage frame = GreyImage.of(wall);

        Symbol symbol = Eye.forFrames(EnumSet.allOf(Symbology.class)).look(frame, LONG).symbols().getFirst();

        assertThat(symbol.text()).isEqualTo("0123-4567-89AB-C");
        assertThat(symbol.symbology()).isEqualTo(Symbology.CODE_128);
        assertThat(Outline.holds(symbol.corners(), new Corner(640, 360))).isTrue();
        assertThat(Eye.forFrames().look(frame, LONG).symbols()).isEmpty();
    }

    @Test
    void whatIsNotWantedIsNotRead() {
        GreyImage frame = GreyImage.of(Pictures.wallWith(
                Pictures.other("PHI1:AZTEC IN VIEW", BarcodeFormat.AZTEC, 300, 300), 490, 210));

        assertThat(Eye.forFrames(Set.of(Symbology.QR_CODE)).look(frame, LONG).symbols()).isEmpty();
        assertThat(Eye.forFrames(Set.of(Symbology.AZTEC)).look(frame, LONG).symbols()).hasSize(1);
    }

    @Test
    void noiseIsNothing() {
        byte[] noise = new byte[640 * 480];
        new Random(3).nextBytes(noise);

        assertThat(Eye.forPictures().look(new GreyImage(640, 480, noise), LONG).symbols()).isEmpty();
    }

    @Test
    void tinyPicturesAreNothing() {
        for (int side = 1; side < 12; side++) {
            GreyImage image = new GreyImage(side, side, new byte[side * side]);
            assertThat(Eye.forPictures().look(image, LONG).symbols()).isEmpty();
        }
    }

    @Test
    void withoutTimeThereIsOnlyTheFirstLook() {
        GreyImage later = GreyImage.of(Pictures.wallWith(
                Pictures.other("PHI1:AZTEC IN VIEW", BarcodeFormat.AZTEC, 300, 300), 490, 210));

        assertThat(Eye.forFrames().look(later, LONG).symbols()).as("read by a pass behind the first").hasSize(1);
        assertThat(Eye.forFrames().look(later, Duration.ZERO).symbols()).isEmpty();
    }

    private static List<Symbol> look(BufferedImage picture) {
        return Eye.forPictures().look(GreyImage.of(picture), LONG).symbols();
    }

    @Test
    void timeForWhichALookIsMadeToWaitIsNotCounted() {
        AtomicLong clock = new AtomicLong();
        List<Boolean> over = new ArrayList<>();
        Pass pass = new Pass() {
            @Override
            public void look(View view, Findings findings) {
                over.add(view.isOver());
                clock.addAndGet(Duration.ofMillis(74).toNanos());
                over.add(view.isOver());
                clock.addAndGet(Duration.ofMillis(1).toNanos());
                over.add(view.isOver());
            }

            @Override
            public boolean mindsTheTime() {
                return true;
            }
        };

        Sight sight = Eye.alone(pass, clock::get).look(GreyImage.of(Pictures.wall()), Duration.ofMillis(30), () -> {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            return false;
        });

        assertThat(over).containsExactly(false, false, true);
        assertThat(sight.took()).isEqualTo(Duration.ofMillis(75));
    }

    private static void assertClockwise(Symbol symbol, int x, int y, BufferedImage code) {
        int width = code.getWidth();
        int height = code.getHeight();
        double[] expected = {x, y, x + width, y, x + width, y + height, x, y + height};
        for (int i = 0; i < 4; i++) {
            assertThat(symbol.corners().get(i).x()).isCloseTo(expected[2 * i], within(width * 0.2));
            assertThat(symbol.corners().get(i).y()).isCloseTo(expected[2 * i + 1], within(height * 0.3));
        }
    }
}
