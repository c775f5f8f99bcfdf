package org.greenlane.desk.kiosk;

import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;

/// One traveller's card.
final class TrayButton extends Button {
    /// A pull up this far, in pixels, takes the card out of the tray; a pull sideways scrolls the tray.
    private static final double PULL = 12;

    private final Runnable show;

    TrayButton(TrayCard card, Runnable show) {
        this.show = show;
        getStyleClass().add("tray-card");
        setId("traveller-" + card.id());
        say(card);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> show.run());
    }

    /// The same person, in other words.
    final void say(TrayCard card) {
        setAccessibleText(card.title() + ", " + card.subtitle());
        setGraphic(face(card));
    }

    private static HBox face(TrayCard card) {
        Region edge = new Region();
        edge.getStyleClass().addAll("tray-edge", card.edge().styleClass());
        Label title = new Label(card.title());
        title.getStyleClass().add("tray-card-title");
        Label subtitle = new Label(card.subtitle());
        subtitle.getStyleClass().add("tray-card-subtitle");
        VBox words = new VBox(title, subtitle);
        words.getStyleClass().add("tray-card-words");
        HBox face = new HBox(edge, new Pictogram(drawing(card.holds()), "tray-picture"), words);
        face.getStyleClass().add("tray-face");
        face.setMouseTransparent(true);
        return face;
    }

    private static Drawing drawing(TrayCard.Holds holds) {
        return switch (holds) {
            case PHONE -> Drawing.PHONE;
            case PAPER -> Drawing.PAPER;
            case CARD -> Drawing.CARD;
        };
    }

    /// Lets the card be dragged.
    ///
    /// @param shows whether a point of the scene is one where the card counts as shown
    void dragOnto(Predicate<Point2D> shows, DragLayer layer) {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> follow(getScene(), event, shows, layer));
    }

    // The scene is followed, not the card: some windowing systems send what happens outside the card elsewhere.
    private void follow(Scene scene, MouseEvent pressed, Predicate<Point2D> shows, DragLayer layer) {
        double from = pressed.getSceneY();
        boolean[] lifted = {false};
        EventHandler<MouseEvent> drag = event -> {
            if (!lifted[0] && from - event.getSceneY() > PULL) {
                lifted[0] = true;
                layer.lift(this);
            }
            if (lifted[0]) {
                layer.move(event.getSceneX(), event.getSceneY());
                event.consume();
            }
        };
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, drag);
                scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                if (lifted[0]) {
                    drop(event, shows, layer);
                }
            }
        });
    }

    private void drop(MouseEvent event, Predicate<Point2D> shows, DragLayer layer) {
        layer.drop();
        disarm();
        event.consume();
        if (shows.test(new Point2D(event.getSceneX(), event.getSceneY()))) {
            show.run();
        }
    }
}
