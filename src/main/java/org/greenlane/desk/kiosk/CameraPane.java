package org.greenlane.desk.kiosk;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// The running camera picture with the guide frame that people hold their code into. Fills its room; what does not
/// fit is cut off at the sides, never distorted.
final class CameraPane extends Region {
    /// How rounded the picture's corners are, as a part of its shorter side.
    private static final double ROUNDNESS = 0.06;

    private final ImageView picture = new ImageView();
    private final Path shade = new Path();
    private final Path guide = new Path();
    private final Pictogram noCamera = new Pictogram(Drawing.NO_CAMERA);
    private final Label noPicture = new Label();
    /// Painted over the picture's corners: to cut them off would cost the software renderer half as much again.
    private final Path corners = new Path();
    private @Nullable PixelBuffer<IntBuffer> pixels;

    /// @param mirrored true if the picture moves as a mirror does, for cameras that look at the person
    CameraPane(boolean mirrored) {
        getStyleClass().add("camera");
        picture.setScaleX(mirrored ? -1 : 1);
        picture.setManaged(false);
        shade.getStyleClass().add("shade");
        shade.setManaged(false);
        guide.getStyleClass().add("guide");
        guide.setManaged(false);
        noPicture.getStyleClass().add("no-picture");
        corners.getStyleClass().add("corners");
        corners.setManaged(false);
        getChildren().addAll(picture, shade, guide, noCamera, noPicture, corners);
    }

    void say(String withoutPicture, String whatThisIs) {
        noPicture.setText(withoutPicture);
        setAccessibleText(whatThisIs);
    }

    /// @param blind true if what was drawn last is no longer what stands before the camera
    void setBlind(boolean blind) {
        boolean shown = !blind && picture.getImage() != null;
        picture.setVisible(shown);
        shade.setVisible(shown);
        guide.setVisible(shown);
        noCamera.setVisible(!shown);
        noPicture.setVisible(!shown);
    }

    void draw(PreviewFrame frame) {
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
}
