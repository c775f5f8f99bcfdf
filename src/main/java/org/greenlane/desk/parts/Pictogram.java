package org.greenlane.desk.parts;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.greenlane.desk.Look;

/// A drawing that fills the room it is given, centred, without being distorted.
public final class Pictogram extends Region {
    private final Group picture = new Group();
    private final Scale scale = new Scale();
    /// Where what moves is now.
    private final Translate place = new Translate();
    private final ObservableValue<Boolean> onScreen = OnScreen.of(this);
    private Picture drawing;
    private Optional<Animation> motion = Optional.empty();
    private boolean moving;

    public Pictogram(Picture drawing, String... styleClasses) {
        this.drawing = drawing;
        getStyleClass().add("pictogram");
        getStyleClass().addAll(styleClasses);
        setMouseTransparent(true);
        picture.setManaged(false);
        picture.getTransforms().add(scale);
        getChildren().add(picture);
        draw(drawing);
        onScreen.addListener((_, _, _) -> move());
    }

    public void draw(Picture next) {
        if (next.equals(drawing) && !picture.getChildren().isEmpty()) {
            return;
        }
        drawing = next;
        picture.getChildren().setAll(next.layers().stream().map(Pictogram::path).toList());
        move();
        requestLayout();
    }

    /// Lets what is drawn move from now on while somebody can see it, where it shows what to do.
    public void setMoving(boolean now) {
        if (now != moving) {
            moving = now;
            move();
        }
    }

    private void move() {
        motion.ifPresent(Animation::stop);
        place.setX(0);
        place.setY(0);
        motion = Motion.of(drawing).filter(_ -> moving && onScreen.getValue()).map(way -> {
            for (int layer = 0; layer < drawing.layers().size(); layer++) {
                picture.getChildren().get(layer).getTransforms().setAll(way.moves(layer) ? List.of(place) : List.of());
            }
            return way.on(place);
        });
        motion.ifPresent(Animation::play);
    }

    public Picture drawing() {
        return drawing;
    }

    private static SVGPath path(Drawing.Layer layer) {
        SVGPath path = new SVGPath();
        path.setContent(layer.path());
        path.setFillRule(FillRule.EVEN_ODD);
        path.getStyleClass().addAll(layer.styleClasses());
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return path;
    }

    @Override
    protected void layoutChildren() {
        double fit = Math.min(getWidth() / drawing.width(), getHeight() / drawing.height());
        scale.setX(fit);
        scale.setY(fit);
        picture.setLayoutX((getWidth() - drawing.width() * fit) / 2);
        picture.setLayoutY((getHeight() - drawing.height() * fit) / 2);
        setLines(Look.of(this).lines());
    }

    /// What is cut out stays as fine as it is: fingers would run into each other.
    private void setLines(double times) {
        for (int i = 0; i < drawing.layers().size(); i++) {
            Drawing.Layer layer = drawing.layers().get(i);
            boolean cut = layer.styleClasses().contains("hollow-line");
            ((SVGPath) picture.getChildren().get(i)).setStrokeWidth(layer.line() * (cut ? 1 : times));
        }
    }
}
