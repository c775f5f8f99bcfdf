package org.greenlane.desk.parts;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// A button for gloves: a picture and few words, both as large as its room.
public final class BigButton extends FaceButton {
    private final Face face;

    /// @param mark the key that presses it, shown in its corner; may be empty
    public BigButton(Optional<? extends Picture> picture, String words, String mark, String... styleClasses) {
        this(new Face(picture.map(what -> new Pictogram(what, "button-picture")), words, mark), words, styleClasses);
    }

    public BigButton(Picture picture, String words, String... styleClasses) {
        this(Optional.of(picture), words, "", styleClasses);
    }

    private BigButton(Face face, String words, String... styleClasses) {
        super(face);
        this.face = face;
        getStyleClass().add("big-button");
        getStyleClass().addAll(styleClasses);
        setAccessibleText(words);
    }

    public BigButton on(Runnable action) {
        setOnAction(_ -> action.run());
        return this;
    }

    public BigButton called(String id) {
        setId(id);
        return this;
    }

    /// How large its words become on a button of that size, in pixels. Only where it stands on a screen.
    double wordsWithin(double width, double height) {
        Insets edge = getInsets();
        return face.wordsWithin(width - edge.getLeft() - edge.getRight(), height - edge.getTop() - edge.getBottom());
    }

    /// Writes its words so large at the most, in pixels, as those of the buttons beside it.
    void writeAtMost(double size) {
        face.beside.writeAtMost(size);
        face.below.writeAtMost(size);
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
            picture.ifPresent(getChildren()::add);
            getChildren().addAll(beside, below, mark);
        }

        double wordsWithin(double width, double height) {
            if (wordless) {
                return Double.MAX_VALUE;
            }
            Bounds room = words(width, height);
            return (isStacked(width, height) ? below : beside).sizeWithin(room.getWidth(), room.getHeight());
        }

        private double em() {
            return Theme.em(getScene().getWidth(), getScene().getHeight());
        }

        private boolean isStacked(double width, double height) {
            return picture.isPresent() && height > STACKED * em() && width < height * 1.9;
        }

        /// How large the key is that is shown beside or above the words.
        private double key(double width, double height) {
            return marked ? Math.min(height * 0.7, Math.max(1.6 * em(), width * 0.1)) : 0;
        }

        private double side(double width, double height) {
            double larger = Theme.textSize(this).scale();
            if (isStacked(width, height)) {
                return height * 0.52 / larger;
            }
            return picture.isPresent() ? Math.min(height, Math.min(width * 0.28 / larger, 7 * em())) : 0;
        }

        private double gap(double height) {
            return Math.min(height * 0.2, 0.7 * em());
        }

        /// Where the picture begins that stands beside the words.
        private double start(double width, double height) {
            return marked ? key(width, height) + gap(height) : 0;
        }

        private Bounds words(double width, double height) {
            double side = side(width, height);
            if (isStacked(width, height)) {
                return new BoundingBox(0, side + height * 0.04, width, Math.max(0, height * 0.96 - side));
            }
            double x = start(width, height) + (side > 0 ? side + gap(height) : 0);
            return new BoundingBox(x, 0, Math.max(0, width - x), height);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            if (wordless) {
                picture.ifPresent(drawn -> drawn.resizeRelocate(0, 0, width, height));
                return;
            }
            boolean stacked = isStacked(width, height);
            double key = key(width, height);
            mark.setVisible(marked);
            mark.resizeRelocate(0, stacked ? 0 : (height - key) / 2, key, key);
            below.setVisible(stacked);
            beside.setVisible(!stacked);
            double side = side(width, height);
            picture.ifPresent(drawn -> {
                if (stacked) {
                    drawn.resizeRelocate(key, 0, width - 2 * key, side);
                } else {
                    drawn.resizeRelocate(start(width, height), (height - side) / 2, side, side);
                }
            });
            Bounds room = words(width, height);
            (stacked ? below : beside).resizeRelocate(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
        }
    }
}
