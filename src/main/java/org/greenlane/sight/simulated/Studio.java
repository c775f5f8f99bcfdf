package org.greenlane.sight.simulated;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/// Makes frames. Not thread-safe.
final class Studio {
    /// The share of a frame's time in which the sensor gathers light.
    private static final double SHUTTER = 0.4;

    /// The widest motion blur, in pixels to each side.
    private static final int WIDEST_BLUR = 26;

    /// How far the lens is out of focus when something new comes, in pixels.
    private static final int DEFOCUS = 5;

    private static final int FOCUS_FROM = 10;
    private static final double FOCUS_FRAMES = 9;

    private final int[] held = new int[Frame.WIDTH * Frame.HEIGHT];
    private final Blur blur = new Blur(Frame.WIDTH);
    private final Hall hall;
    private final Sensor sensor;

    Studio(long seed) {
        Random random = new Random(seed);
        hall = new Hall(random);
        sensor = new Sensor(random);
    }

    /// @param number of the frame since the camera began
    void paint(long number, Optional<Appearance> there, int[] frame) {
        hall.paint(number, frame);
        there.ifPresent(appearance -> paint(number, appearance, frame));
        sensor.expose(number, frame);
    }

    private void paint(long number, Appearance there, int[] frame) {
        double presence = there.presence((double) number);
        there.actor().person().paint(frame, presence);
        for (Held thing : there.actor().things()) {
            hold(number, there, thing, frame);
        }
    }

    private void hold(long number, Appearance there, Held thing, int[] frame) {
        double seconds = (double) (number - there.from()) / FrameClock.FRAMES_PER_SECOND;
        Pose pose = thing.motion().at(seconds, there.presence((double) number));
        Pose before = thing.motion().at(seconds, there.presence(number - SHUTTER));
        int defocus = (int) Math.round(DEFOCUS * outOfFocus(number - there.from()));
        int motion = (int) Math.min(WIDEST_BLUR, Math.abs(pose.y() - before.y()) / 2);
        Box sharp = Warp.box(thing, pose);
        Box box = sharp.grown(defocus, defocus + motion).within(Box.FRAME);
        if (box.isEmpty()) {
            return;
        }
        for (int y = box.top(); y < box.bottom(); y++) {
            Arrays.fill(held, y * Frame.WIDTH + box.left(), y * Frame.WIDTH + box.right(), 0);
        }
        Warp.draw(thing, pose, thing.shineAt(pose), sharp, held);
        blur.apply(held, Frame.WIDTH, box, defocus, defocus);
        blur.apply(held, Frame.WIDTH, box, 0, motion);
        new Layer(Frame.WIDTH, Frame.HEIGHT, held).over(frame, 0, 0, box);
    }

    /// 1 until the thing is nearly there, then less, 0 when the lens has found it.
    private static double outOfFocus(long frames) {
        double left = 1 - Math.clamp((frames - FOCUS_FROM) / FOCUS_FRAMES, 0, 1);
        return left * left * (3 - 2 * left);
    }
}
