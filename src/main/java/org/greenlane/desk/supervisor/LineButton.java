package org.greenlane.desk.supervisor;

import javafx.scene.layout.Region;
import org.greenlane.desk.parts.FaceButton;

/// A line of a list that can be touched.
final class LineButton extends FaceButton {
    LineButton(Region line, String words, String id, Runnable action) {
        super(line);
        getStyleClass().addAll("big-button", "face-button");
        setId(id);
        setAccessibleText(words);
        setOnAction(_ -> action.run());
    }
}
