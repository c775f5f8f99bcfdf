package org.greenlane.desk.parts;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A code, drawn in whole pixels, dark on white, with its quiet zone.
public final class CodePicture extends Region {
    /// ISO/IEC 18004, 6.3.8: four modules of nothing on every side.
    private static final int QUIET_ZONE = 4;

    private final SVGPath dark = new SVGPath();
    private final Scale scale = new Scale();
    private final int side;

    /// @param modules row by row, dark ones true
    public CodePicture(boolean[][] modules) {
        side = modules.length;
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < modules[row].length; column++) {
                if (modules[row][column]) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1Z");
                }
            }
        }
        dark.setContent(path.toString());
        dark.setManaged(false);
        dark.getTransforms().add(scale);
        getStyleClass().add("code-picture");
        getChildren().add(dark);
    }

    @Override
    protected void layoutChildren() {
        double module = Math.floor(Math.min(getWidth(), getHeight()) / (side + 2.0 * QUIET_ZONE));
        scale.setX(module);
        scale.setY(module);
        dark.setLayoutX(Math.rint((getWidth() - side * module) / 2));
        dark.setLayoutY(Math.rint((getHeight() - side * module) / 2));
    }
}
