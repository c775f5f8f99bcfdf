package org.greenlane.sight.simulated;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/// What is behind: the hall of a station, in which people pass.
final class Hall {
    private final Layer walls;
    private final List<Passer> passers;

    Hall(Random random) {
        walls = HallPainter.paint();
        passers = List.of(
                Passer.of(new Color(0x5C6672), 215, 455, 0.8, random.nextInt(1200)),
                Passer.of(new Color(0x7C5A52), 235, 470, -0.9, random.nextInt(1200)),
                Passer.of(new Color(0x3F4E63), 300, 520, 1.5, random.nextInt(1200)),
                Passer.of(new Color(0x6C7460), 380, 590, -2.1, random.nextInt(1200)));
    }

    /// @param frame covered altogether
    void paint(long number, int[] frame) {
        System.arraycopy(walls.pixels(), 0, frame, 0, frame.length);
        for (Passer passer : passers) {
            passer.paint(number, frame);
        }
    }
}
