package org.greenlane.sight.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolDecoderTest {
    private static final String TEXT = "PHI1:AB";

    @ParameterizedTest
    @EnumSource(ErrorCorrectionLevel.class)
    void everyVersionAndMaskIsReadAtEveryLevel(ErrorCorrectionLevel level) throws Exception {
        for (int version = 1; version <= 40; version++) {
            for (int mask = 0; mask < 8; mask++) {
                ByteMatrix matrix = Prints.encode(TEXT, version, level, mask);

                Optional<Decoded> decoded = SymbolDecoder.decode(Prints.sampled(matrix));

                assertThat(decoded).as("version %d mask %d", version, mask).isPresent();
                assertThat(decoded.get().codewords()).isEqualTo(new Decoder().decode(bits(matrix)).getRawBytes());
                assertThat(decoded.get().level()).isEqualTo(level);
                assertThat(decoded.get().mirrored()).isFalse();
            }
        }
    }

    @Test
    void rowsAndColumnsExchangedAreAMirror() {
        ByteMatrix matrix = Prints.encode(TEXT, 4, ErrorCorrectionLevel.M, 3);
        ByteMatrix mirrored = new ByteMatrix(matrix.getWidth(), matrix.getHeight());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                mirrored.set(x, y, matrix.get(y, x));
            }
        }

        assertThat(SymbolDecoder.decode(Prints.sampled(mirrored)))
                .hasValueSatisfying(decoded -> assertThat(decoded.mirrored()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 30, 40})
    void threeTenthsOfTheCodewordsMayBeWrongAtLevelH(int number) {
        Version version = Version.getVersionForNumber(number);
        ModuleGreys clean = Prints.sampled(Prints.encode(TEXT, number, ErrorCorrectionLevel.H, 2));
        Codewords codewords = Codewords.read(clean, Layout.of(number), version, 2, false);
        Version.ECBlocks blocks = version.getECBlocksForLevel(ErrorCorrectionLevel.H);
        byte[] expected = Blocks.correct(codewords, blocks).orElseThrow();
        byte[] damaged = codewords.values().clone();
        // One band, as a pen stroke leaves it: interleaving spreads it over all blocks.
        for (int i = 0; i < damaged.length * 3 / 10; i++) {
            damaged[i] ^= (byte) 0x5A;
        }

        assertThat(Blocks.correct(new Codewords(damaged, codewords.surety()), blocks)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40})
    void halfOfTheCodewordsMayBeUnknownAtLevelH(int number) {
        Version version = Version.getVersionForNumber(number);
        ModuleGreys clean = Prints.sampled(Prints.encode(TEXT, number, ErrorCorrectionLevel.H, 2));
        Codewords codewords = Codewords.read(clean, Layout.of(number), version, 2, false);
        Version.ECBlocks blocks = version.getECBlocksForLevel(ErrorCorrectionLevel.H);
        byte[] expected = Blocks.correct(codewords, blocks).orElseThrow();
        byte[] damaged = codewords.values().clone();
        float[] surety = codewords.surety().clone();
        for (int i = damaged.length / 2; i < damaged.length; i++) {
            damaged[i] = 0;
            surety[i] = 0.05f;
        }

        assertThat(Blocks.correct(new Codewords(damaged, surety), blocks)).contains(expected);
    }

    @Test
    void noiseIsNoSymbol() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            int dimension = 17 + 4 * (1 + i % 10);
            float[] greys = new float[dimension * dimension];
            for (int j = 0; j < greys.length; j++) {
                greys[j] = random.nextInt(256);
            }
            assertThat(SymbolDecoder.decode(ModuleGreys.of(dimension, greys))).isEmpty();
        }
    }

    @Test
    void aBlankSheetHasNoContrastAndSaysNothing() {
        float[] greys = new float[25 * 25];
        Arrays.fill(greys, 200);

        assertThat(SymbolDecoder.decode(ModuleGreys.of(25, greys))).isEmpty();
    }

    private static BitMatrix bits(ByteMatrix matrix) {
        BitMatrix bits = new BitMatrix(matrix.getWidth());
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }
}
