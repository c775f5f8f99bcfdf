package org.greenlane.sight.simulated;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.sight.CameraChoice;
import org.jspecify.annotations.Nullable;

/// A webcam-capture driver with one camera, before which scenes are held.
///
/// Set as the driver before anything else is asked of webcam-capture, it keeps the library's native part from being loaded.
/// All methods may be called from any thread.
public final class SimulatedCamera implements WebcamDriver, WebcamDevice, WebcamDevice.FPSSource {
    /// In pixels.
    public static final int WIDTH = Frame.WIDTH;

    /// In pixels.
    public static final int HEIGHT = Frame.HEIGHT;

    /// Frames that whoever comes needs to hold the thing still; the lens finds it a few frames later.
    public static final int ARRIVAL = Appearance.COMING;

    public static final int FRAMES_PER_SECOND = FrameClock.FRAMES_PER_SECOND;

    private static final String NAME = "Simulated camera";

    private final Stage stage = new Stage();
    private final long seed;
    // Its hall takes a moment to paint, which nobody need wait for before there is a window.
    private @Nullable Studio studio;
    private final ReentrantLock taking = new ReentrantLock();
    private final FrameClock clock;
    private volatile boolean open;
    private final Supplier<BufferedImage> canvases;
    private volatile Consumer<BufferedImage> watcher = _ -> {};

    /// A camera whose frames come in real time.
    ///
    /// @param seed of the noise, and of the people who pass behind
    public SimulatedCamera(long seed) {
        this(seed, Ticker.SYSTEM);
    }

    SimulatedCamera(long seed, Ticker ticker) {
        this(seed, ticker, SimulatedCamera::canvas);
    }

    private SimulatedCamera(long seed, Ticker ticker, Supplier<BufferedImage> canvases) {
        this.seed = seed;
        this.canvases = canvases;
        clock = new FrameClock(ticker);
    }

    /// The same with one picture that is painted anew for each frame, for whoever is done with one before asking for the next:
    /// else a hundred megabytes a second are thrown away.
    public static SimulatedCamera thrifty(long seed) {
        BufferedImage canvas = canvas();
        return new SimulatedCamera(seed, Ticker.SYSTEM, () -> canvas);
    }

    /// A camera whose frames come as soon as they are asked for, none left out: the same seed gives the same frames.
    public static SimulatedCamera unhurried(long seed) {
        return new SimulatedCamera(seed, Ticker.leaping());
    }

    /// This camera as a lane chooses it. Other programs need not be kept away: each plays its own.
    ///
    /// @param device its name in the hardware profile
    public CameraChoice choice(String device) {
        return new CameraChoice(device, new CameraChoice.Here(() -> this, false), Optional.empty(), WIDTH, HEIGHT);
    }

    /// Holds something before the camera; whatever was held there is taken away first. Paints it on the calling thread,
    /// which takes some hundredths of a second.
    ///
    /// @throws IllegalArgumentException if a text does not fit into a QR code
    public void hold(Scene scene) {
        stage.enter(Actor.of(scene));
    }

    /// Lets somebody see every frame that is handed over, at that moment and on the camera's thread.
    public void watch(Consumer<BufferedImage> next) {
        watcher = next;
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
        return NAME;
    }

    @Override
    public double getFPS() {
        return FrameClock.FRAMES_PER_SECOND;
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {getResolution()};
    }

    @Override
    public Dimension getResolution() {
        return new Dimension(WIDTH, HEIGHT);
    }

    /// Changes nothing: there is one size, as with a real camera that has no other.
    @Override
    public void setResolution(Dimension size) {}

    /// Waits for the next frame.
    ///
    /// @return a picture of type INT_RGB, or nothing if the camera is closed; a new one that is the caller's to keep, unless it is
    ///     a [#thrifty] camera
    @Override
    public @Nullable BufferedImage getImage() {
        if (!open) {
            return null;
        }
        taking.lock();
        try {
            long number = clock.next();
            BufferedImage picture = canvases.get();
            int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
            studio().paint(number, stage.at(number), pixels);
            watcher.accept(picture);
            return picture;
        } finally {
            taking.unlock();
        }
    }

    private static BufferedImage canvas() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    private Studio studio() {
        Studio made = studio;
        if (made == null) {
            made = new Studio(seed);
            studio = made;
        }
        return made;
    }

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
        close();
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
