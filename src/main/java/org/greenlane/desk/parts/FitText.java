package org.greenlane.desk.parts;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.transform.Scale;
import org.greenlane.desk.Theme;

/// One line of text, as large as the room it is given lets it be, so that a large word is never cut off.
///
/// A word measures as the signs themselves do, so that it stands in the optical middle; a line is as high as the
/// signs of its size may be, so that several lines beside each other are of one size. Not as high as its font says
/// lines are: fonts differ by a fifth in that, and what is read must not become smaller by it.
public final class FitText extends Region {
    /// How far signs of any font reach above and below the baseline, as parts of the font's size.
    private static final double ABOVE = 0.92;

    private static final double BELOW = 0.24;

    /// Of the size that the height of its room allows: smaller, what has a shorter way to be said is said shorter.
    private static final double LEAST_PART = 0.6;

    private final Text text = new Text();
    private final Scale scale = new Scale();
    private final Pos alignment;
    private final boolean isLine;
    private List<String> ways = List.of("");

    private FitText(Pos alignment, boolean isLine, String... styleClasses) {
        this.alignment = alignment;
        this.isLine = isLine;
        getStyleClass().add("fit-text");
        getStyleClass().addAll(styleClasses);
        setMouseTransparent(true);
        text.setBoundsType(TextBoundsType.VISUAL);
        text.getStyleClass().add("text");
        text.setManaged(false);
        text.getTransforms().add(scale);
        text.layoutBoundsProperty().addListener((_, _, _) -> requestLayout());
        getChildren().add(text);
    }

    /// @param alignment where the text stands when the room is wider than it
    public static FitText word(Pos alignment, String... styleClasses) {
        return new FitText(alignment, false, styleClasses);
    }

    /// @param alignment where the text stands when the room is wider than it
    public static FitText line(Pos alignment, String... styleClasses) {
        return new FitText(alignment, true, styleClasses);
    }

    public void setText(String value) {
        ways = List.of(value);
        text.setText(value);
    }

    /// Says it in the first way that stands large enough in the room there is, else in the last.
    ///
    /// @param longestFirst ways to say the same
    void setText(List<String> longestFirst) {
        setText(longestFirst.getFirst());
        ways = List.copyOf(longestFirst);
    }

    /// Measured beside the scene: what changes in it while it is laid out would be laid out for ever.
    private String way() {
        Text probe = new Text();
        probe.setFont(text.getFont());
        probe.setBoundsType(TextBoundsType.VISUAL);
        double size = text.getFont().getSize();
        double least = Math.max(Theme.SMALLEST_EM, getHeight() / (ABOVE + BELOW) * LEAST_PART);
        return ways.stream()
                .filter(way -> {
                    probe.setText(way);
                    return size * getWidth() >= least * probe.getLayoutBounds().getWidth();
                })
                .findFirst()
                .orElse(ways.getLast());
    }

    /// How high the text becomes in a room of that size.
    public double heightWithin(double width, double height) {
        Bounds bounds = measure();
        return bounds.getHeight() * fit(bounds, width, height);
    }

    private Bounds measure() {
        Bounds signs = text.getLayoutBounds();
        double size = text.getFont().getSize();
        return isLine
                ? new BoundingBox(signs.getMinX(), -ABOVE * size, signs.getWidth(), (ABOVE + BELOW) * size)
                : signs;
    }

    private static double fit(Bounds bounds, double width, double height) {
        if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
            return 0;
        }
        return Math.min(width / bounds.getWidth(), height / bounds.getHeight());
    }

    @Override
    protected void layoutChildren() {
        if (ways.size() > 1) {
            text.setText(way());
        }
        Bounds bounds = measure();
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
