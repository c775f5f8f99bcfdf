package org.greenlane.sight.simulated;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Frames of the simulated camera, as fast as they can be drawn.
public final class Footage {
    /// Until somebody is there, and the lens has found the focus.
    public static final int SETTLED = 25;

    public static final int MILLIS_PER_FRAME = 1000 / FrameClock.FRAMES_PER_SECOND;

    private final SimulatedCamera camera = new SimulatedCamera(1, Ticker.leaping());

    public Footage() {
        camera.open();
    }

    public void hold(Scene scene) {
        camera.hold(scene);
    }

    public BufferedImage next() {
        return Objects.requireNonNull(camera.getImage());
    }

    public List<BufferedImage> next(int count) {
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(next());
        }
        return frames;
    }
}
