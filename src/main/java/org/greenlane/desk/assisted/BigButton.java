package org.greenlane.desk.assisted;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.FitText;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Picture;

/// A button for gloves: a picture and few words, both as large as its room.
public final class BigButton extends Button {
    private final Face face;

    /// @param mark the key that presses it, shown in its corner; may be empty
    public BigButton(Optional<? extends Picture> picture, String words, String mark, String... styleClasses) {
        face = new Face(picture.map(what -> new Pictogram(what, "button-picture")), words, mark);
        getStyleClass().add("big-button");
        getStyleClass().addAll(styleClasses);
        setAccessibleText(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
    }

    public BigButton(Picture picture, String words, String... styleClasses) {
        this(Optional.of(picture), words, "", styleClasses);
    }

    public BigButton on(Runnable action) {
        setOnAction(_ -> action.run());
        return this;
    }

    public BigButton called(String id) {
        setId(id);
        return this;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        face.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
    }

    /// What is drawn on it.
    private static final class Face extends Region {
        /// How large words may become, in em; a single sign larger.
        private static final double WORDS = 2.2;

        private static final double SIGN = 3.4;

        /// From this height on, in em, words stand below the picture where that makes them larger.
        private static final double STACKED = 6.5;

        private final Optional<Pictogram> picture;
        private final FitParagraph beside;
        private final FitParagraph below;
        private final FitText mark = FitText.line(Pos.CENTER, "button-mark");
        private final boolean marked;
        private final boolean wordless;

        Face(Optional<Pictogram> picture, String words, String key) {
            this.picture = picture;
            this.marked = !key.isEmpty();
            this.wordless = words.isEmpty();
            boolean drawn = picture.isPresent();
            double largest = words.length() == 1 ? SIGN : WORDS;
            beside = new FitParagraph(words, drawn || marked ? Pos.CENTER_LEFT : Pos.CENTER, largest, "button-words");
            below = new FitParagraph(words, Pos.CENTER, largest, "button-words");
            mark.setText(key);
            setMouseTransparent(true);
            picture.ifPresent(getChildren()::add);
            getChildren().addAll(beside, below, mark);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            if (wordless) {
                picture.ifPresent(drawn -> drawn.resizeRelocate(0, 0, width, height));
                return;
            }
            double em = Theme.em(getScene().getWidth(), getScene().getHeight());
            double larger = Theme.reading(this).scale();
            double sign = marked ? Math.min(height * 0.7, Math.max(1.6 * em, width * 0.1)) : 0;
            boolean stacked = picture.isPresent() && height > STACKED * em && width < height * 1.9;
            mark.setVisible(marked);
            mark.resizeRelocate(0, stacked ? 0 : (height - sign) / 2, sign, sign);
            below.setVisible(stacked);
            beside.setVisible(!stacked);
            if (stacked) {
                double side = height * 0.52 / larger;
                picture.ifPresent(drawn -> drawn.resizeRelocate(sign, 0, width - 2 * sign, side));
                below.resizeRelocate(0, side + height * 0.04, width, height * 0.96 - side);
                return;
            }
            double gap = Math.min(height * 0.2, 0.7 * em);
            double start = marked ? sign + gap : 0;
            double side = picture.isPresent() ? Math.min(height, Math.min(width * 0.28 / larger, 7 * em)) : 0;
            double x = start + (side > 0 ? side + gap : 0);
            picture.ifPresent(drawn -> drawn.resizeRelocate(start, (height - side) / 2, side, side));
            beside.resizeRelocate(x, 0, width - x, height);
        }
    }
}
