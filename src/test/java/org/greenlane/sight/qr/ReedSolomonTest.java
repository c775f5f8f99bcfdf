package org.greenlane.sight.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReedSolomonTest {
    @Property
    void errorsAndErasuresUpToTheBoundAreCorrected(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int checks, @ForAll @IntRange(max = 30) int share) {
        Random random = new Random(seed);
        byte[] sent = block(random, 1 + random.nextInt(120), checks);
        int erased = Math.min(checks, Math.min(share, sent.length));
        int errors = Math.min((checks - erased) / 2, sent.length - erased);
        List<Integer> places = places(random, sent.length);
        byte[] received = sent.clone();
        for (int place : places.subList(0, erased)) {
            received[place] = (byte) random.nextInt(256);
        }
        for (int place : places.subList(erased, erased + errors)) {
            received[place] ^= (byte) (1 + random.nextInt(255));
        }

        OptionalInt found = ReedSolomon.correct(received, checks, first(places, erased));

        assertThat(found).hasValue(errors);
        assertThat(received).isEqualTo(sent);
    }

    @Property
    void whatIsNotCorrectedIsLeftAloneAndWhatIsCorrectedIsACodeword(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int checks) {
        Random random = new Random(seed);
        byte[] received = new byte[checks + 1 + random.nextInt(120)];
        random.nextBytes(received);
        byte[] before = received.clone();
        int erased = random.nextInt(checks + 1);

        OptionalInt found = ReedSolomon.correct(received, checks, first(places(random, received.length), erased));

        if (found.isEmpty()) {
            assertThat(received).isEqualTo(before);
        } else {
            assertThat(ReedSolomon.correct(received.clone(), checks, new int[0])).hasValue(0);
            assertThat(2 * found.getAsInt() + erased).isLessThanOrEqualTo(checks);
        }
    }

    @Test
    void noiseIsHardlyEverTakenForABlock() {
        Random random = new Random(11);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[44];
            random.nextBytes(noise);
            taken += ReedSolomon.correct(noise, 18, new int[0]).isPresent() ? 1 : 0;
        }

        assertThat(taken).isLessThan(5);
    }

    @Test
    void moreErasuresThanChecksAreRefused() {
        assertThat(ReedSolomon.correct(new byte[20], 4, new int[] {0, 1, 2, 3, 4})).isEmpty();
    }

    private static byte[] block(Random random, int data, int checks) {
        int[] words = new int[data + checks];
        for (int i = 0; i < data; i++) {
            words[i] = random.nextInt(256);
        }
        new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(words, checks);
        byte[] block = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            block[i] = (byte) words[i];
        }
        return block;
    }

    private static List<Integer> places(Random random, int length) {
        List<Integer> places = Arrays.asList(IntStream.range(0, length).boxed().toArray(Integer[]::new));
        Collections.shuffle(places, random);
        return places;
    }

    private static int[] first(List<Integer> places, int count) {
        return places.subList(0, count).stream().mapToInt(Integer::intValue).toArray();
    }
}
