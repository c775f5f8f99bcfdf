package org.greenlane.sight.simulated;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.greenlane.health.Medium;

/// Somebody who comes, holds something up, and goes: prepared once, drawn frame by frame.
final class Actor {
    /// Frames from coming into the picture to holding still.
    static final int COMING = 18;

    /// Frames from holding still to being gone.
    static final int GOING = 12;

    /// Frames until the lens has found its focus, counted from the first.
    private static final int FOCUSED = 26;

    private static final double FRAMES_A_SECOND = 30;

    private final double strength;
    private final Layer[] held = new Layer[3];
    private final Layer person;
    private final Light light;
    private final Glare glare;
    private final Pose rest;
    private final double[] phases = new double[6];
    private final double fromSide;
    private final byte[] behind = new byte[Frame.BYTES];

    /// @param hall what is behind this person
    Actor(Scene scene, byte[] hall) {
        Random random = new Random(scene.seed());
        strength = scene.difficulty().strength();
        BufferedImage painted = scene.medium() == Medium.PHONE
                ? new PhonePainter(random).paint(scene.text())
                : new PaperPainter(random).paint(scene.text());
        Layer sharp = Layer.of(painted);
        held[0] = scene.difficulty() == Scene.Difficulty.HARD ? sharp.blurred(1) : sharp.softened();
        held[1] = sharp.blurred(2);
        held[2] = sharp.blurred(5);
        person = HallPainter.person(random, new Skin(random).tone());
        light = new Light(
                random.nextDouble() * 2 * Math.PI,
                strength * (0.2 + 0.2 * random.nextDouble()),
                scene.medium() == Medium.PHONE ? 1.0 : 0.97);
        glare = new Glare(random, scene.medium() == Medium.PHONE ? strength : 0);
        rest = pose(random);
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextDouble() * 2 * Math.PI;
        }
        fromSide = random.nextBoolean() ? 1 : -1;
        System.arraycopy(hall, 0, behind, 0, Frame.BYTES);
        Overlay.draw(person, 0, 0, behind);
    }

    private Pose pose(Random random) {
        double tilt = 0.16 * strength;
        return new Pose(
                Frame.WIDTH / 2.0 + (random.nextDouble() - 0.5) * 110,
                404 + (random.nextDouble() - 0.5) * 26,
                0.94 + random.nextDouble() * 0.1,
                (random.nextDouble() * 2 - 1) * tilt,
                (random.nextDouble() * 2 - 1) * tilt,
                (random.nextDouble() * 2 - 1) * tilt * 0.8);
    }

    /// Draws over the whole frame.
    ///
    /// @param hall what is behind this person
    /// @param since frames since it began to come
    /// @param presence 0 not there yet or gone, 1 there
    void draw(byte[] hall, int since, double presence, byte[] bgr) {
        double away = (1 - presence) * (1 - presence);
        if (away == 0) {
            System.arraycopy(behind, 0, bgr, 0, Frame.BYTES);
        } else {
            System.arraycopy(hall, 0, bgr, 0, Frame.BYTES);
            Overlay.draw(person, (int) (fromSide * away * 760), (int) (away * 60), bgr);
        }
        Pose pose = swaying(since).moved(fromSide * away * 120, away * 900);
        Warp.draw(held[blur(since, presence)], pose, light, bgr);
        glare.draw(pose, bgr);
    }

    private int blur(int since, double presence) {
        if (presence < 0.93) {
            return 2;
        }
        return since < FOCUSED ? 1 : 0;
    }

    private Pose swaying(int since) {
        double t = since / FRAMES_A_SECOND * 2 * Math.PI;
        return new Pose(
                rest.x() + strength * (5 * Math.sin(0.43 * t + phases[0]) + 1.2 * Math.sin(2.1 * t + phases[1])),
                rest.y() + strength * (4 * Math.sin(0.37 * t + phases[2]) + 1.2 * Math.sin(1.9 * t + phases[3])),
                rest.scale() * (1 + 0.008 * strength * Math.sin(0.31 * t + phases[4])),
                rest.yaw() + 0.02 * strength * Math.sin(0.29 * t + phases[5]),
                rest.pitch() + 0.02 * strength * Math.sin(0.41 * t + phases[4]),
                rest.roll() + 0.012 * strength * Math.sin(0.53 * t + phases[0]));
    }
}
