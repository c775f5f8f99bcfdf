package org.greenlane.sight.simulated;

/// The size of every frame, in pixels.
final class Frame {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private Frame() {}
}
