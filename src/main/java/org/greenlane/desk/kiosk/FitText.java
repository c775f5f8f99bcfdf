package org.greenlane.desk.kiosk;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.transform.Scale;

/// One line of text, as large as the room it is given lets it be, so that a large word is never cut off.
///
/// A word measures as the signs themselves do, so that it stands in the optical middle; a line measures as the font
/// does, so that several lines beside each other are of one size.
final class FitText extends Region {
    private final Text text = new Text();
    private final Scale scale = new Scale();
    private final Pos alignment;

    private FitText(Pos alignment, TextBoundsType measure, String... styleClasses) {
        this.alignment = alignment;
        getStyleClass().add("fit-text");
        getStyleClass().addAll(styleClasses);
        setMouseTransparent(true);
        text.setBoundsType(measure);
        text.getStyleClass().add("text");
        text.setManaged(false);
        text.getTransforms().add(scale);
        text.layoutBoundsProperty().addListener((_, _, _) -> requestLayout());
        getChildren().add(text);
    }

    /// @param alignment where the text stands when the room is wider than it
    static FitText word(Pos alignment, String... styleClasses) {
        return new FitText(alignment, TextBoundsType.VISUAL, styleClasses);
    }

    /// @param alignment where the text stands when the room is wider than it
    static FitText line(Pos alignment, String... styleClasses) {
        return new FitText(alignment, TextBoundsType.LOGICAL, styleClasses);
    }

    void setText(String value) {
        text.setText(value);
    }

    /// How high the text becomes in a room of that size.
    double heightWithin(double width, double height) {
        Bounds bounds = text.getLayoutBounds();
        return bounds.getHeight() * fit(bounds, width, height);
    }

    private static double fit(Bounds bounds, double width, double height) {
        if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
            return 0;
        }
        return Math.min(width / bounds.getWidth(), height / bounds.getHeight());
    }

    @Override
    protected void layoutChildren() {
        Bounds bounds = text.getLayoutBounds();
        double fit = fit(bounds, getWidth(), getHeight());
        scale.setX(fit);
        scale.setY(fit);
        double spareX = getWidth() - bounds.getWidth() * fit;
        double spareY = getHeight() - bounds.getHeight() * fit;
        double x = switch (alignment.getHpos()) {
            case LEFT -> 0;
            case CENTER -> spareX / 2;
            case RIGHT -> spareX;
        };
        text.setLayoutX(x - bounds.getMinX() * fit);
        text.setLayoutY(spareY / 2 - bounds.getMinY() * fit);
    }
}
