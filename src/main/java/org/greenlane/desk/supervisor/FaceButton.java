package org.greenlane.desk.supervisor;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// A button that is all face: a line of a list that can be touched.
final class FaceButton extends Button {
    private final Region face;

    FaceButton(Region face, String words, String id, Runnable action) {
        this.face = face;
        face.setMouseTransparent(true);
        getStyleClass().addAll("big-button", "face-button");
        setId(id);
        setAccessibleText(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
        setOnAction(_ -> action.run());
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
