package org.greenlane.sight.simulated;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Optional;
import org.greenlane.sight.CameraChoice;
import org.jspecify.annotations.Nullable;

/// A driver with one camera, which plays scenes at a gate at 30 frames a second. The same seed and the same calls give
/// the same frames.
public final class SimulatedCamera implements WebcamDriver, WebcamDevice, WebcamDevice.FPSSource {
    /// In pixels.
    public static final int WIDTH = 1280;

    /// In pixels.
    public static final int HEIGHT = 720;

    private static final int FRAMES_A_SECOND = 30;
    private static final Dimension SIZE = new Dimension(WIDTH, HEIGHT);

    /// A frame's memory is used again after so many others.
    private static final int RING = 8;

    private final Stage stage;
    private final Pace pace;
    private final @Nullable BufferedImage[] ring = new @Nullable BufferedImage[RING];
    private int next;
    private volatile boolean open;

    public SimulatedCamera(long seed) {
        this(seed, Pace.every(1_000_000_000L / FRAMES_A_SECOND));
    }

    SimulatedCamera(long seed, Pace pace) {
        stage = new Stage(seed);
        this.pace = pace;
    }

    /// This camera as a lane chooses it. Other programs need not be kept away: each plays its own.
    ///
    /// @param device its name in the hardware profile
    public CameraChoice choice(String device) {
        return new CameraChoice(device, () -> this, Optional.empty(), WIDTH, HEIGHT, false);
    }

    /// Whoever is there goes, and this is held up in their place. May be called by any thread.
    public void hold(Scene scene) {
        stage.hold(scene);
    }

    /// Waits until the next frame is due, and draws it.
    @Override
    public @Nullable BufferedImage getImage() {
        if (!open) {
            return null;
        }
        pace.awaitNext();
        BufferedImage frame = ring[next];
        if (frame == null) {
            frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            ring[next] = frame;
        }
        next = (next + 1) % RING;
        stage.draw(((DataBufferByte) frame.getRaster().getDataBuffer()).getData());
        return frame;
    }

    @Override
    public List<WebcamDevice> getDevices() {
        return List.of(this);
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    @Override
    public String getName() {
        return "Simulated camera";
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {new Dimension(SIZE)};
    }

    @Override
    public Dimension getResolution() {
        return new Dimension(SIZE);
    }

    /// It has one size only.
    @Override
    public void setResolution(Dimension size) {}

    @Override
    public void open() {
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public void dispose() {
        open = false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public double getFPS() {
        return FRAMES_A_SECOND;
    }
}
