package org.greenlane.desk.parts;

import java.util.List;

/// Something drawn as paths: no font, no bitmap, sharp at every size.
public interface Picture {
    /// In units of the drawing.
    double width();

    /// In units of the drawing.
    double height();

    /// From the lowest to the uppermost.
    List<Drawing.Layer> layers();
}
