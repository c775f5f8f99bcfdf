package org.greenlane.sight;

/// One frame of a camera, in colour, for people to look at: smaller than the frame where that is enough for a screen.
///
/// Not a record: two frames are never compared pixel by pixel.
public final class CameraView {
    private final Thumbnail picture;
    private final long number;
    private final boolean moving;

    CameraView(Thumbnail picture, long number, boolean moving) {
        this.picture = picture;
        this.number = number;
        this.moving = moving;
    }

    public int width() {
        return picture.width();
    }

    public int height() {
        return picture.height();
    }

    /// Each pixel as 0xRRGGBB, row after row; the highest byte may hold anything. The caller's to keep.
    public int[] pixels() {
        return picture.pixels();
    }

    /// Counts the frames of this camera since it was opened.
    public long number() {
        return number;
    }

    /// Whether somebody or something moves before the camera.
    public boolean isMoving() {
        return moving;
    }
}
