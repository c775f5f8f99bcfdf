package org.greenlane.desk.parts;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.greenlane.desk.Look;

/// A drawing that fills the room it is given, centred, without being distorted.
public final class Pictogram extends Region {
    private final Group picture = new Group();
    private final Scale scale = new Scale();
    private Picture drawing;

    public Pictogram(Picture drawing, String... styleClasses) {
        this.drawing = drawing;
        getStyleClass().add("pictogram");
        getStyleClass().addAll(styleClasses);
        setMouseTransparent(true);
        picture.setManaged(false);
        picture.getTransforms().add(scale);
        getChildren().add(picture);
        draw(drawing);
    }

    public void draw(Picture next) {
        drawing = next;
        picture.getChildren().setAll(next.layers().stream().map(Pictogram::path).toList());
        requestLayout();
    }

    public Picture drawing() {
        return drawing;
    }

    private static SVGPath path(Drawing.Layer layer) {
        SVGPath path = new SVGPath();
        path.setContent(layer.path());
        path.setFillRule(FillRule.EVEN_ODD);
        path.getStyleClass().addAll(layer.styleClasses());
        path.setStrokeWidth(layer.line());
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
        double lines = Look.of(this).lines();
        for (int i = 0; i < drawing.layers().size(); i++) {
            ((SVGPath) picture.getChildren().get(i)).setStrokeWidth(drawing.layers().get(i).line() * lines);
        }
    }
}
