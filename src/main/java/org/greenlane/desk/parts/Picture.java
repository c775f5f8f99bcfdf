package org.greenlane.desk.parts;

import java.util.List;

/// Something drawn as paths: no font, no bitmap, sharp at every size.
public interface Picture {
    /// In units of the drawing; most are drawn on a square of a hundred.
    default double width() {
        return 100;
    }

    /// In units of the drawing.
    default double height() {
        return 100;
    }

    /// From the lowest to the uppermost.
    List<Drawing.Layer> layers();
}
