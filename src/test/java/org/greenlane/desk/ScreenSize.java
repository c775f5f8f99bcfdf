package org.greenlane.desk;

import java.util.List;

/// The size of a screen, in pixels.
public record ScreenSize(int width, int height) {
    /// The smallest that a station may have: seven to ten inches.
    public static final ScreenSize SMALLEST = new ScreenSize(1024, 600);

    public static final ScreenSize USUAL = new ScreenSize(1280, 800);

    public static final ScreenSize UPRIGHT = new ScreenSize(1080, 1920);

    /// All that screens are looked at in.
    public static final List<ScreenSize> ALL = List.of(SMALLEST, USUAL, new ScreenSize(1920, 1080), UPRIGHT);

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
