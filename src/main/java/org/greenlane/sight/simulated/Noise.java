package org.greenlane.sight.simulated;

import java.util.Random;

/// Sensor noise: a table of chance, read from another place in each row of each frame.
final class Noise {
    /// So much noise keeps within the room that [Frame] leaves at both ends.
    private static final int LIMIT = 14;

    private static final int LENGTH = 1 << 18;

    private final byte[] table = new byte[LENGTH];
    private final Random random;

    /// @param deviation of the noise, in grey levels
    Noise(long seed, double deviation) {
        random = new Random(seed);
        for (int i = 0; i < LENGTH; i++) {
            table[i] = (byte) Math.clamp(Math.round(random.nextGaussian() * deviation), -LIMIT, LIMIT);
        }
    }

    void addTo(byte[] bgr) {
        int row = Frame.WIDTH * 3;
        for (int from = 0; from < Frame.BYTES; from += row) {
            add(bgr, from, row, random.nextInt(LENGTH - row));
        }
    }

    private void add(byte[] bgr, int from, int count, int where) {
        for (int i = 0; i < count; i++) {
            bgr[from + i] += table[where + i];
        }
    }
}
