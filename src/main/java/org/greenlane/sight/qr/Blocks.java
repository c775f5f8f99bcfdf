package org.greenlane.sight.qr;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Takes interleaved codewords apart into blocks (7.6) and corrects each: first its errors alone, then with more and more
/// of the least sure codewords taken for erased.
final class Blocks {
    /// How unlikely noise must be to end in a correctable block, as a power of two. The standard's own reserve against
    /// misdecoding (table 9, p) leaves as much.
    private static final double LEAST_EVIDENCE = 28;

    /// Erased codewords are at most that sure.
    private static final float UNSURE = 0.6f;

    private Blocks() {}

    /// @return the data codewords of all blocks in order; nothing if a block is beyond help
    static Optional<byte[]> correct(Codewords codewords, Version.ECBlocks layout) {
        int checks = layout.getECCodewordsPerBlock();
        int count = layout.getNumBlocks();
        int total = codewords.values().length;
        int shortest = total / count;
        int longer = total % count;
        byte[] data = new byte[total - count * checks];
        int written = 0;
        for (int block = 0; block < count; block++) {
            // The longer blocks come last; their additional codeword is the last of their data.
            boolean isLonger = block >= count - longer;
            int length = shortest + (isLonger ? 1 : 0);
            int[] places = places(block, length, shortest - checks, count, longer);
            byte[] values = new byte[length];
            float[] surety = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = codewords.values()[places[i]];
                surety[i] = codewords.surety()[places[i]];
            }
            if (!correct(values, surety, checks)) {
                return Optional.empty();
            }
            System.arraycopy(values, 0, data, written, length - checks);
            written += length - checks;
        }
        return Optional.of(data);
    }

    /// Where a block's codewords lie among all: data in turn from every block, then the checks likewise.
    private static int[] places(int block, int length, int shortData, int count, int longer) {
        int[] places = new int[length];
        boolean isLonger = block >= count - longer;
        for (int i = 0; i < shortData; i++) {
            places[i] = i * count + block;
        }
        int next = shortData;
        if (isLonger) {
            places[next++] = shortData * count + block - (count - longer);
        }
        int firstCheck = shortData * count + longer;
        for (int i = 0; next < length; i++) {
            places[next++] = firstCheck + i * count + block;
        }
        return places;
    }

    private static boolean correct(byte[] block, float[] surety, int checks) {
        if (attempt(block, checks, new int[0])) {
            return true;
        }
        int[] doubtful = IntStream.range(0, block.length)
                .filter(i -> surety[i] < UNSURE)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> surety[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int step = Math.max(1, checks / 8);
        for (int erased = step; erased < checks && erased < doubtful.length + step; erased += step) {
            if (attempt(block, checks, Arrays.copyOf(doubtful, Math.min(erased, doubtful.length)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean attempt(byte[] block, int checks, int[] erasures) {
        if (evidence(block.length, checks, erasures.length, 0) < LEAST_EVIDENCE) {
            return false;
        }
        byte[] copy = block.clone();
        OptionalInt errors = ReedSolomon.correct(copy, checks, erasures);
        if (errors.isEmpty()
                || evidence(block.length, checks, erasures.length, errors.getAsInt()) < LEAST_EVIDENCE) {
            return false;
        }
        System.arraycopy(copy, 0, block, 0, block.length);
        return true;
    }

    /// Of all words, the part that lies that near to a code word: as a negative power of two.
    private static double evidence(int length, int checks, int erased, int errors) {
        double bits = 8.0 * (checks - erased);
        for (int i = 0; i < errors; i++) {
            bits -= Math.log(255.0 * (length - erased - i) / (i + 1)) / Math.log(2);
        }
        return bits;
    }
}
