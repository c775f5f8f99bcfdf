package org.greenlane.sight.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Somebody who came with something in the hand, painted and ready to be shown.
record Actor(List<Held> things, Person person) {
    /// Frame pixels from the middle to each of two things, and how much smaller they are.
    private static final double APART = 255;

    private static final double SMALLER = 0.86;

    /// How strongly a lamp is mirrored.
    private static final double LAMP = 1;

    /// What is left of the light of a screen that is turned down.
    private static final double DIM = 0.26;

    /// Nobody if the scene is empty.
    ///
    /// @throws IllegalArgumentException if a text does not fit into a QR code
    static Optional<Actor> of(Scene scene) {
        if (scene.isEmpty()) {
            return Optional.empty();
        }
        Random random = new Random(scene.seed());
        Skin skin = Skin.of(random);
        List<Held> things = new ArrayList<>();
        int count = scene.texts().size();
        for (int i = 0; i < count; i++) {
            double x = Frame.WIDTH / 2.0 + (count == 1 ? 0 : APART * (2 * i - 1));
            Motion motion = new Motion(random, x, (count == 1 ? 1 : SMALLER) / Easel.FINE, scene.handling());
            boolean left = count == 1 ? random.nextInt(4) == 0 : i == 0;
            things.add(paint(scene, scene.texts().get(i), left, new Painting(skin, motion, random)));
        }
        return Optional.of(new Actor(List.copyOf(things), Person.of(random, skin)));
    }

    private record Painting(Skin skin, Motion motion, Random random) {}

    private static Held paint(Scene scene, String text, boolean left, Painting painting) {
        Easel easel = new Easel();
        Random random = painting.random();
        Shine shine =
                switch (scene.medium()) {
                    case PHONE -> {
                        Grip grip = Grip.ofPhone(left);
                        grip.paintBehind(easel, painting.skin());
                        Box glass = PhonePainter.paint(easel, text, random);
                        grip.paintBefore(easel, painting.skin());
                        double strength = 0.14 + 0.16 * random.nextDouble();
                        yield Shine.on(glass, scene.handling() == Handling.GLARING ? LAMP : strength);
                    }
                    case PAPER -> {
                        Grip grip = Grip.ofPaper(left);
                        grip.paintBehind(easel, painting.skin());
                        PaperPainter.paint(easel, text, random);
                        grip.paintBefore(easel, painting.skin());
                        yield Shine.none();
                    }
                };
        double light = 0.9 + 0.14 * random.nextDouble();
        easel.light(scene.handling() == Handling.DIMMED ? DIM : light);
        return new Held(easel.layer(), Easel.MIDDLE_X, Easel.MIDDLE_Y, painting.motion(), shine);
    }
}
