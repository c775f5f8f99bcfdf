package org.greenlane.desk.parts;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import org.greenlane.desk.Theme;

/// A few words over as many lines as they need, as large as the room lets them be and no larger than they are wanted; on a
/// screen that is written larger, so much the larger. Lines are about as long as each other, and a few signs of Chinese stay
/// on one.
public final class FitParagraph extends Region {
    /// What the theme measures fitted text in, in pixels.
    private static final double MEASURE = 100;

    private static final int STEPS = 14;

    /// So many signs of Chinese are one word, and stay together.
    private static final int ONE_WORD = 4;

    private final Text text = new Text();
    private final Scale scale = new Scale();
    private final Pos alignment;
    private final double largest;
    private double longestWord = -1;
    private double most = Double.MAX_VALUE;

    /// @param alignment where the words stand in more room than they need
    /// @param largest the largest they may become, in em of the screen
    public FitParagraph(String words, Pos alignment, double largest, String... styleClasses) {
        this.alignment = alignment;
        this.largest = largest;
        getStyleClass().addAll("fit-text", "fit-paragraph");
        getStyleClass().addAll(styleClasses);
        setMouseTransparent(true);
        text.setText(words);
        text.setTextOrigin(VPos.TOP);
        text.setLineSpacing(-MEASURE * 0.1);
        text.setTextAlignment(switch (alignment.getHpos()) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        text.getStyleClass().add("text");
        text.setManaged(false);
        text.getTransforms().add(scale);
        text.fontProperty().addListener((_, _, _) -> remeasure());
        getChildren().add(text);
    }

    public void setText(String words) {
        if (!words.equals(text.getText())) {
            text.setText(words);
            remeasure();
        }
    }

    private void remeasure() {
        longestWord = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (text.getText().isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        place(Math.min(most / MEASURE, largestThatFits(width, height)), width, height);
    }

    /// Writes it so large at the most, as others beside it are written.
    ///
    /// @param size in pixels
    public void writeAtMost(double size) {
        if (size != most) {
            most = size;
            requestLayout();
        }
    }

    /// How large it is written in a room of that size, in pixels. Only where it stands on a screen.
    public double sizeWithin(double width, double height) {
        return unmoved(() -> largestThatFits(width, height) * MEASURE);
    }

    /// Whether it is written large enough to be read in a room of that size. Only where it stands on a screen.
    public boolean isReadWithin(double width, double height) {
        return sizeWithin(width, height) >= Theme.SMALLEST_EM;
    }

    /// Measures, and leaves what is written as it stands.
    private double unmoved(DoubleSupplier measured) {
        double wrapped = text.getWrappingWidth();
        double result = measured.getAsDouble();
        text.setWrappingWidth(wrapped);
        return result;
    }

    private double largestThatFits(double width, double height) {
        double low = 0.01;
        double high = largestSize(width);
        if (!fits(high, width, height)) {
            for (int step = 0; step < STEPS; step++) {
                double middle = (low + high) / 2;
                if (fits(middle, width, height)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            high = low;
        }
        return high;
    }

    /// How high it becomes where it is written as large as it is wanted. Only where it stands on a screen.
    public double heightAtLargest(double width) {
        if (text.getText().isEmpty() || width <= 0) {
            return 0;
        }
        return unmoved(() -> {
            double size = largestSize(width);
            text.setWrappingWidth(width / size);
            return text.getLayoutBounds().getHeight() * size;
        });
    }

    private double largestSize(double width) {
        if (longestWord < 0) {
            longestWord = longestWord();
        }
        double em = Theme.em(getScene().getWidth(), getScene().getHeight())
                * Theme.textSize(this).scale();
        return Math.min(largest * em / MEASURE, width / longestWord);
    }

    private boolean fits(double size, double width, double height) {
        text.setWrappingWidth(width / size);
        Bounds bounds = text.getLayoutBounds();
        return bounds.getHeight() * size <= height;
    }

    private void place(double size, double width, double height) {
        double across = balanced(width / size) * size;
        scale.setX(size);
        scale.setY(size);
        double spare = height - text.getLayoutBounds().getHeight() * size;
        text.setLayoutX(switch (alignment.getHpos()) {
            case LEFT -> 0;
            case CENTER -> (width - across) / 2;
            case RIGHT -> width - across;
        });
        text.setLayoutY(switch (alignment.getVpos()) {
            case TOP -> 0;
            case BOTTOM -> spare;
            case CENTER, BASELINE -> spare / 2;
        });
    }

    /// As narrow as no further line is needed: no sign stands alone on the last one.
    private double balanced(double widest) {
        text.setWrappingWidth(widest);
        double lines = text.getLayoutBounds().getHeight();
        double low = longestWord;
        double high = widest;
        for (int step = 0; step < STEPS && low < high; step++) {
            double middle = (low + high) / 2;
            text.setWrappingWidth(middle);
            if (text.getLayoutBounds().getHeight() > lines) {
                low = middle;
            } else {
                high = middle;
            }
        }
        text.setWrappingWidth(high);
        return high;
    }

    /// Words of letters are not broken, nor are a few signs of Chinese; longer ones are, between any two signs.
    private double longestWord() {
        String whole = text.getText();
        text.setWrappingWidth(0);
        double longest = Arrays.stream(whole.split("\\s+"))
                .filter(word -> word.length() <= ONE_WORD || word.codePoints().noneMatch(Character::isIdeographic))
                .mapToDouble(this::widthOf)
                .max()
                .orElse(1);
        text.setText(whole);
        // A little more: what is just as wide as its line is broken where a fraction is rounded.
        return Math.max(1, Math.ceil(longest) + 1);
    }

    private double widthOf(String word) {
        text.setText(word);
        return text.getLayoutBounds().getWidth();
    }
}
