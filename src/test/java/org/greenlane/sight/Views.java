package org.greenlane.sight;

/// Frames as people see them, for tests of other rooms.
public final class Views {
    private Views() {}

    public static CameraView still() {
        return new CameraView(new Thumbnail(4, 3, new int[12]), 1, false);
    }

    public static CameraView moving() {
        return new CameraView(new Thumbnail(4, 3, new int[12]), 1, true);
    }
}
