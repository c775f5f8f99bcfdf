package org.greenlane.desk.parts;

import java.nio.IntBuffer;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.greenlane.desk.words.Words;
import org.jspecify.annotations.Nullable;

/// The running camera picture with the guide frame that people hold their code into. Fills its room; what does not
/// fit is cut off at the sides, never distorted.
public final class CameraPane extends Region {
    /// How rounded the picture's corners are, as a part of its shorter side.
    private static final double ROUNDNESS = 0.06;

    private static final PseudoClass AMBIGUOUS = PseudoClass.getPseudoClass("ambiguous");

    /// How much of the picture a hint covers, at most, as a part of its height and of its width.
    private static final double HINT_HIGH = 0.30;

    private static final double HINT_WIDE = 0.24;

    private final ImageView picture = new ImageView();
    private final Path shade = new Path();
    private final Path guide = new Path();
    private final Path marks = new Path();
    private final HintBand hint = new HintBand();
    private final Pictogram noCamera = new Pictogram(Drawing.NO_CAMERA);
    private final Label noPicture = new Label();
    /// Painted over the picture's corners: to cut them off would cost the software renderer half as much again.
    private final Path corners = new Path();
    private final boolean mirrored;
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private Overlay overlay = Overlay.NOTHING;
    private boolean hinting;

    /// @param mirrored true if the picture moves as a mirror does, for cameras that look at the person
    public CameraPane(boolean mirrored) {
        this.mirrored = mirrored;
        getStyleClass().add("camera");
        picture.setScaleX(mirrored ? -1 : 1);
        picture.setManaged(false);
        shade.getStyleClass().add("shade");
        shade.setManaged(false);
        guide.getStyleClass().add("guide");
        guide.setManaged(false);
        marks.getStyleClass().add("marks");
        marks.setManaged(false);
        hint.setVisible(false);
        noPicture.getStyleClass().add("no-picture");
        corners.getStyleClass().add("corners");
        corners.setManaged(false);
        getChildren().addAll(picture, shade, guide, marks, hint, noCamera, noPicture, corners);
    }

    public void say(String withoutPicture, String whatThisIs) {
        noPicture.setText(withoutPicture);
        setAccessibleText(whatThisIs);
    }

    /// @param blind true if what was drawn last is no longer what stands before the camera
    public void setBlind(boolean blind) {
        boolean shown = !blind && picture.getImage() != null;
        picture.setVisible(shown);
        shade.setVisible(shown);
        guide.setVisible(shown);
        marks.setVisible(shown);
        hint.setVisible(shown && hinting);
        noCamera.setVisible(!shown);
        noPicture.setVisible(!shown);
    }

    /// Lays outlines over the codes that were read, and a hint over the picture.
    ///
    /// @param withHint false while an answer stands: then nobody needs to be told how to hold a code
    public void lay(Overlay next, Words words, boolean withHint) {
        overlay = next;
        hinting = withHint && next.hint().isPresent();
        next.hint().ifPresent(it -> hint.say(it, words));
        hint.setVisible(hinting && picture.isVisible());
        marks.pseudoClassStateChanged(AMBIGUOUS, next.isAmbiguous());
        layoutMarks();
    }

    public void draw(PreviewFrame frame) {
        PixelBuffer<IntBuffer> target = bufferFor(frame);
        target.updateBuffer(buffer -> {
            frame.copyTo(buffer.getBuffer().array());
            return null;
        });
    }

    private PixelBuffer<IntBuffer> bufferFor(PreviewFrame frame) {
        PixelBuffer<IntBuffer> present = pixels;
        if (present != null && present.getWidth() == frame.width() && present.getHeight() == frame.height()) {
            return present;
        }
        PixelBuffer<IntBuffer> made = new PixelBuffer<>(
                frame.width(),
                frame.height(),
                IntBuffer.allocate(frame.width() * frame.height()),
                PixelFormat.getIntArgbPreInstance());
        pixels = made;
        picture.setImage(new WritableImage(made));
        requestLayout();
        return made;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        corners.getElements().setAll(GuideFrame.corners(width, height, Math.min(width, height) * ROUNDNESS));
        layoutPicture(width, height);
        GuideFrame frame = GuideFrame.within(width, height);
        shade.getElements().setAll(frame.shade());
        guide.getElements().setAll(frame.brackets());
        guide.setStrokeWidth(frame.lineWidth());
        double band = Math.rint(Math.min(height * HINT_HIGH, width * HINT_WIDE));
        hint.resizeRelocate(0, height - band, width, band);
        marks.setStrokeWidth(frame.lineWidth() * 1.2);
        layoutMarks();
        double icon = Math.min(width, height) * 0.3;
        noCamera.resizeRelocate((width - icon) / 2, height * 0.28, icon, icon);
        double textHeight = noPicture.prefHeight(width);
        noPicture.resizeRelocate(0, height * 0.28 + icon * 1.1, width, textHeight);
    }

    private void layoutPicture(double width, double height) {
        PixelBuffer<IntBuffer> present = pixels;
        if (present == null || width <= 0 || height <= 0) {
            return;
        }
        double fill = Math.max(width / present.getWidth(), height / present.getHeight());
        double shownWidth = width / fill;
        double shownHeight = height / fill;
        picture.setViewport(new Rectangle2D(
                (present.getWidth() - shownWidth) / 2, (present.getHeight() - shownHeight) / 2,
                shownWidth, shownHeight));
        picture.setFitWidth(width);
        picture.setFitHeight(height);
    }

    /// Where the picture's points are in this room, as the picture is shown: filling it, cut at the sides, mirrored.
    private void layoutMarks() {
        marks.getElements().clear();
        PixelBuffer<IntBuffer> present = pixels;
        if (present == null) {
            return;
        }
        double fill = Math.max(getWidth() / present.getWidth(), getHeight() / present.getHeight());
        double wide = present.getWidth() * fill;
        double high = present.getHeight() * fill;
        for (Overlay.Mark mark : overlay.marks()) {
            boolean first = true;
            for (Overlay.Point corner : mark.corners()) {
                double x = ((mirrored ? 1 - corner.x() : corner.x()) - 0.5) * wide + getWidth() / 2;
                double y = (corner.y() - 0.5) * high + getHeight() / 2;
                double seenX = Math.clamp(x, 0, getWidth());
                double seenY = Math.clamp(y, 0, getHeight());
                marks.getElements().add(first ? new MoveTo(seenX, seenY) : new LineTo(seenX, seenY));
                first = false;
            }
            if (!first) {
                marks.getElements().add(new ClosePath());
            }
        }
    }
}
