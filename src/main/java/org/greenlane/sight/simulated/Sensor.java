package org.greenlane.sight.simulated;

import java.util.Random;

/// What lens and sensor do to every frame: darker corners, light that is not even, and noise.
final class Sensor {
    private static final int LENGTH = 1 << 16;

    /// Deviation of the noise, in grey levels.
    private static final double NOISE = 2.6;

    private final int[] noise = new int[LENGTH + 3 * Frame.WIDTH];
    private final int[] columns = new int[Frame.WIDTH];

    Sensor(Random random) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (int) Math.round(random.nextGaussian() * NOISE);
        }
        for (int x = 0; x < columns.length; x++) {
            double fromMiddle = 2.0 * x / Frame.WIDTH - 1;
            columns[x] = (int) Math.round(256 * (1.03 - 0.16 * fromMiddle * fromMiddle - 0.05 * fromMiddle));
        }
    }

    /// @param number of the frame; the noise of a frame is always the same
    void expose(long number, int[] frame) {
        Random chance = new Random(number);
        for (int y = 0; y < Frame.HEIGHT; y++) {
            double fromMiddle = 2.0 * y / Frame.HEIGHT - 1;
            int gain = (int) Math.round(256 * (1 - 0.13 * fromMiddle * fromMiddle));
            expose(frame, y * Frame.WIDTH, gain, chance.nextInt(LENGTH));
        }
    }

    /// A loop so plain that the compiler does several pixels at once.
    private void expose(int[] frame, int from, int gain, int chance) {
        for (int x = 0; x < Frame.WIDTH; x++) {
            int pixel = frame[from + x];
            int light = (columns[x] * gain) >> 8;
            int red = ((((pixel >> 16) & 0xFF) * light) >> 8) + noise[chance + x];
            int green = ((((pixel >> 8) & 0xFF) * light) >> 8) + noise[chance + x + Frame.WIDTH];
            int blue = (((pixel & 0xFF) * light) >> 8) + noise[chance + x + 2 * Frame.WIDTH];
            red = Math.min(255, Math.max(0, red));
            green = Math.min(255, Math.max(0, green));
            blue = Math.min(255, Math.max(0, blue));
            frame[from + x] = (red << 16) | (green << 8) | blue;
        }
    }
}
