package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;

/// Notices a lens that is out of focus: people come and go before it, and nothing is ever sharp. Belongs to one thread.
final class Focus {
    /// The part of the picture that must change for somebody to be right before the camera. People further away may be
    /// blurred as they like.
    private static final double SOMEBODY = 0.08;

    /// Where an edge has this contrast, in levels, it can be told how steep it is.
    private static final int CONTRAST = 60;

    /// In a sharp picture an edge climbs this part of its height from one pixel to the next, in percent.
    private static final int SHARP = 33;

    /// Cells with edges that count.
    private static final int LEAST_CELLS = 10;

    /// The part of them that is steep where the lens is in focus, in percent. Noise and chance make three of a hundred.
    private static final int SHARP_CELLS = 10;

    /// Between two frames more time than this does not count: nothing was seen then.
    private static final Duration LONGEST_FRAME = Duration.ofMillis(200);

    private final Duration limit;
    private Duration blurred = Duration.ZERO;
    private Instant last = Instant.MIN;

    /// @param limit for so long somebody must have been there without anything being sharp
    Focus(Duration limit) {
        this.limit = limit;
    }

    /// @return true if the lens is out of focus
    boolean isLost(Mosaic mosaic, Movement movement, Instant now) {
        int edges = 0;
        int sharp = 0;
        for (int cell = 0; cell < mosaic.cells(); cell++) {
            if (mosaic.contrast(cell) >= CONTRAST) {
                edges++;
                sharp += 100 * mosaic.steepest(cell) >= SHARP * mosaic.contrast(cell) ? 1 : 0;
            }
        }
        if (edges >= LEAST_CELLS && 100 * sharp >= SHARP_CELLS * edges) {
            blurred = Duration.ZERO;
        } else if (edges >= LEAST_CELLS && movement.isMoreThan(SOMEBODY, mosaic) && !last.equals(Instant.MIN)) {
            Duration frame = Duration.between(last, now);
            blurred = blurred.plus(frame.compareTo(LONGEST_FRAME) < 0 ? frame : LONGEST_FRAME);
        }
        last = now;
        return blurred.compareTo(limit) > 0;
    }
}
