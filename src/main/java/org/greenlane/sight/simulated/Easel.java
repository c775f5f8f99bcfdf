package org.greenlane.sight.simulated;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// Where a held thing is painted. Its unit is a pixel of the frame when the thing is held straight; 0, 0 is the middle of
/// the code. Painted finer than it is shown, so that nothing is lost when it is tilted.
final class Easel {
    /// Layer pixels for each unit.
    static final double FINE = 1.5;

    static final int LEFT = -330;
    static final int TOP = -310;
    static final int RIGHT = 330;
    static final int BOTTOM = 600;
    static final int MIDDLE_X = (int) (-LEFT * FINE);
    static final int MIDDLE_Y = (int) (-TOP * FINE);

    private final BufferedImage canvas =
            Layer.canvas((int) ((RIGHT - LEFT) * FINE), (int) ((BOTTOM - TOP) * FINE));

    /// A brush that counts in units. The caller disposes of it.
    Graphics2D brush() {
        Graphics2D brush = Layer.brush(canvas);
        brush.scale(FINE, FINE);
        brush.translate(-LEFT, -TOP);
        return brush;
    }

    /// Brightens or dims everything.
    ///
    /// @param level 1 leaves it as it is
    void light(double level) {
        if (level < 1) {
            shade(new Color(0, 0, 0, (float) (1 - level)));
        } else {
            shade(new Color(1, 1, 1, (float) Math.min(0.2, (level - 1) / 2)));
        }
    }

    /// Covers everything painted so far with a colour.
    private void shade(Color colour) {
        Graphics2D brush = canvas.createGraphics();
        brush.setComposite(AlphaComposite.SrcAtop);
        brush.setColor(colour);
        brush.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        brush.dispose();
    }

    Layer layer() {
        return Layer.of(canvas);
    }

    static Box inPixels(double left, double top, double right, double bottom) {
        return new Box(
                (int) ((left - LEFT) * FINE),
                (int) ((top - TOP) * FINE),
                (int) ((right - LEFT) * FINE),
                (int) ((bottom - TOP) * FINE));
    }
}
