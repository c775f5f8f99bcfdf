package org.greenlane.sight;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.WebcamLockException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenlane.health.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open camera. Turns every way in which webcam-capture fails into a [CameraTrouble].
final class Connection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /// Tried in this order when a camera does not take what was asked of it.
    private static final List<Dimension> COMMON = List.of(new Dimension(1280, 720), new Dimension(640, 480));

    private final Webcam webcam;

    private Connection(Webcam webcam) {
        this.webcam = webcam;
    }

    static Connection open(CameraChoice choice, Duration patience) throws CameraTrouble, InterruptedException {
        WebcamDevice device = pick(Cameras.list(choice.driver(), patience), choice);
        Drivers.use(choice.driver().get());
        Set<Dimension> sizes = new LinkedHashSet<>();
        sizes.add(new Dimension(choice.width(), choice.height()));
        sizes.addAll(COMMON);
        RuntimeException last = new WebcamException("no size was taken");
        for (Dimension size : sizes) {
            Webcam webcam = new Found(device);
            try {
                if (isOpened(webcam, size, choice.exclusive())) {
                    return new Connection(webcam);
                }
            } catch (WebcamLockException e) {
                throw new CameraTrouble(Fault.Kind.CAMERA_BUSY, device.getName() + " is used by another program", e);
            } catch (RuntimeException e) {
                webcam.getLock().unlock();
                last = e;
            } catch (LinkageError e) {
                throw new CameraTrouble(Fault.Kind.CAMERA_LIBRARY_MISSING, Cameras.deepest(e), e);
            }
        }
        throw new CameraTrouble(Fault.Kind.CAMERA_BUSY, device.getName() + " does not open: " + Cameras.deepest(last), last);
    }

    private static boolean isOpened(Webcam webcam, Dimension size, boolean exclusive) {
        if (!exclusive) {
            webcam.getLock().disable();
        }
        webcam.setCustomViewSizes(size);
        webcam.setViewSize(size);
        return webcam.open();
    }

    /// The next picture; waits for it as long as the camera does.
    ///
    /// @return nothing if the camera has none just now
    @Nullable BufferedImage next() throws CameraTrouble {
        try {
            BufferedImage picture = webcam.getImage();
            if (picture == null && !webcam.isOpen()) {
                throw new CameraTrouble(Fault.Kind.CAMERA_LOST, webcam.getName() + " was closed");
            }
            return picture;
        } catch (RuntimeException | LinkageError e) {
            throw new CameraTrouble(Fault.Kind.CAMERA_LOST, webcam.getName() + ": " + Cameras.deepest(e), e);
        }
    }

    @Override
    public void close() {
        try {
            webcam.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("a camera did not close: {}", Cameras.deepest(e));
        }
    }

    private static WebcamDevice pick(List<WebcamDevice> devices, CameraChoice choice) throws CameraTrouble {
        if (devices.isEmpty()) {
            throw new CameraTrouble(Fault.Kind.CAMERA_MISSING, "no camera is connected");
        }
        if (choice.name().isEmpty()) {
            return devices.getFirst();
        }
        String name = choice.name().get().toLowerCase(Locale.ROOT);
        for (WebcamDevice device : devices) {
            String its = device.getName().toLowerCase(Locale.ROOT);
            if (its.equals(name) || its.endsWith(" " + name)) {
                return device;
            }
        }
        for (WebcamDevice device : devices) {
            if (device.getName().toLowerCase(Locale.ROOT).contains(name)) {
                return device;
            }
        }
        throw new CameraTrouble(Fault.Kind.CAMERA_MISSING, "there is no camera " + choice.name().get());
    }

    /// A camera that was listed just now.
    private static final class Found extends Webcam {
        Found(WebcamDevice device) {
            super(device);
        }
    }
}
