package org.greenlane.desk.parts;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// A button that is all face: what is drawn on it fills it within its edge, and takes no touch of its own.
public abstract class FaceButton extends Button {
    private final Region face;

    /// Calls nothing but setters that the toolkit has made final.
    @SuppressWarnings("this-escape")
    protected FaceButton(Region face) {
        this.face = face;
        face.setMouseTransparent(true);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        face.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
    }
}
