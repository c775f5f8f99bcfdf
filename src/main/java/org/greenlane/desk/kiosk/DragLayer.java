package org.greenlane.desk.kiosk;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// Lies over the whole screen and shows what is being dragged.
final class DragLayer extends Pane {
    private static final double SEE_THROUGH = 0.9;

    private final ImageView lifted = new ImageView();

    DragLayer() {
        setMouseTransparent(true);
        setPickOnBounds(false);
        lifted.setOpacity(SEE_THROUGH);
        lifted.getStyleClass().add("lifted");
        getChildren().add(lifted);
    }

    void lift(Node node) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        lifted.setImage(node.snapshot(clear, null));
        lifted.setVisible(true);
    }

    void move(double sceneX, double sceneY) {
        Point2D here = sceneToLocal(sceneX, sceneY);
        lifted.relocate(
                here.getX() - lifted.getLayoutBounds().getWidth() / 2,
                here.getY() - lifted.getLayoutBounds().getHeight() / 2);
    }

    void drop() {
        lifted.setVisible(false);
        lifted.setImage(null);
    }
}
