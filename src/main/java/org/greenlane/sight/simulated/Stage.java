package org.greenlane.sight.simulated;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The gate before the camera: who is there now, who comes next, frame after frame. Drawn by one thread.
final class Stage {
    private static final double NOISE = 2.6;

    private final AtomicReference<Scene> wanted = new AtomicReference<>(Scene.nobody());
    private final byte[] hall = new byte[Frame.BYTES];
    private final Noise noise;
    private Scene playing = Scene.nobody();
    private @Nullable Actor actor;
    private int since;
    private int going;

    Stage(long seed) {
        noise = new Noise(seed, NOISE);
        Overlay.draw(HallPainter.hall(new Random(seed)), 0, 0, hall);
    }

    /// From now on this is held up. May be called by any thread.
    void hold(Scene scene) {
        wanted.set(scene);
    }

    void draw(byte[] bgr) {
        changeActors();
        if (actor == null) {
            System.arraycopy(hall, 0, bgr, 0, Frame.BYTES);
        } else {
            actor.draw(hall, since, presence(), bgr);
            since++;
        }
        noise.addTo(bgr);
    }

    private void changeActors() {
        Scene next = wanted.get();
        if (actor != null && !next.equals(playing)) {
            going++;
        }
        if (going > Actor.GOING) {
            actor = null;
            playing = Scene.nobody();
            going = 0;
        }
        if (actor == null && !next.isNobody()) {
            actor = new Actor(next, hall);
            playing = next;
            since = 0;
            going = 0;
        }
    }

    private double presence() {
        double come = Math.min(1, (since + 1.0) / Actor.COMING);
        double left = 1 - (double) going / (Actor.GOING + 1);
        return Math.min(smooth(come), smooth(left));
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
