package org.greenlane.sight.simulated;

import java.util.Random;

/// How a hand brings something in and holds it: never quite still.
final class Motion {
    /// Frame pixels from where it is held to below the frame.
    private static final double WAY = 900;

    private static final double STRONGEST_ROLL = Math.toRadians(7);
    private static final double STRONGEST_TILT = Math.toRadians(14);

    /// Frame pixels up and down when it is waved, and how fast, in radians a second.
    private static final double WAVE = 110;

    private static final double WAVES = 13;

    private final Pose held;
    private final double wave;
    private final double[] phases = new double[6];

    /// @param x where it is held, in frame pixels
    /// @param scale frame pixels for a pixel of the layer
    Motion(Random random, double x, double scale, Handling handling) {
        wave = handling == Handling.WAVED ? WAVE : 0;
        // Only held straight does a glass throw the lamp back into the lens.
        double tilt = handling == Handling.GLARING ? 0 : STRONGEST_TILT;
        double y = Frame.HEIGHT * 0.44 + 16 * spread(random);
        held = new Pose(
                x + handling.shift() + 26 * spread(random),
                y,
                scale * handling.scale() * (1 + 0.04 * spread(random)),
                STRONGEST_ROLL * spread(random),
                tilt * spread(random),
                tilt * spread(random));
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextDouble() * 2 * Math.PI;
        }
    }

    /// @param seconds since it came
    /// @param presence 0 is below the frame, 1 is held up
    Pose at(double seconds, double presence) {
        double away = 1 - presence;
        return new Pose(
                held.x() + 5 * sway(0, 2.1, seconds) + 2 * sway(1, 5.3, seconds) - 60 * away,
                held.y() + 4 * sway(2, 1.7, seconds) + 1.5 * sway(3, 6.1, seconds) + wave * sway(3, WAVES, seconds) + WAY * away,
                held.scale() * (1 + 0.012 * sway(4, 1.3, seconds)),
                held.roll() + 0.012 * sway(5, 1.9, seconds) + 0.2 * away,
                held.pitch() + 0.02 * sway(1, 1.5, seconds) - 0.3 * away,
                held.yaw() + 0.025 * sway(0, 1.2, seconds));
    }

    private double sway(int which, double speed, double seconds) {
        return Math.sin(phases[which] + speed * seconds);
    }

    /// Evenly from −1 to 1.
    private static double spread(Random random) {
        return 2 * random.nextDouble() - 1;
    }
}
