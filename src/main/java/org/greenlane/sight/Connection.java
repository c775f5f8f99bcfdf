package org.greenlane.sight;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.WebcamLockException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Fault;
import org.greenlane.sight.image.GreyImage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open camera of this process. Turns every way in which webcam-capture fails into a [CameraTrouble].
final class Connection implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /// The largest frame taken, in pixels.
    static final int MAX_PIXELS = 4096 * 3072;

    /// Tried in this order when a camera does not take what was asked of it; then whatever it offers itself.
    private static final List<Dimension> COMMON = List.of(
            new Dimension(1280, 720), new Dimension(800, 600), new Dimension(640, 480), new Dimension(320, 240));

    /// The most sizes tried before a camera is given up.
    private static final int MAX_SIZES = 12;

    private final Webcam webcam;

    private Connection(Webcam webcam) {
        this.webcam = webcam;
    }

    static Connection open(CameraChoice choice, CameraChoice.Here here, Duration patience)
            throws CameraTrouble, InterruptedException {
        List<WebcamDevice> devices = Cameras.list(here.driver(), patience);
        List<WebcamDevice> candidates = Candidates.of(devices, choice.name(), VideoNodes.read(Path.of("/")));
        Drivers.use(here.driver().get());
        CameraTrouble last = new CameraTrouble(Fault.Kind.CAMERA_MISSING, "no camera is connected");
        for (WebcamDevice device : candidates) {
            try {
                Connection connection = open(device, choice, here.exclusive());
                boolean isLast = device.equals(candidates.getLast());
                if (isLast || connection.isInColour()) {
                    return connection;
                }
                LOG.info("{} has no colours: an infrared camera; the next one is tried", device.getName());
                connection.close();
            } catch (CameraTrouble e) {
                last = e;
            }
        }
        throw last;
    }

    private static Connection open(WebcamDevice device, CameraChoice choice, boolean exclusive) throws CameraTrouble {
        RuntimeException last = new WebcamException("no size was taken");
        for (Dimension size : sizes(device, choice)) {
            Webcam webcam = new Found(device);
            try {
                if (isOpened(webcam, size, exclusive)) {
                    return new Connection(webcam);
                }
            } catch (WebcamLockException e) {
                throw new CameraTrouble(Fault.Kind.CAMERA_BUSY, device.getName() + " is used by another program", e);
            } catch (RuntimeException e) {
                webcam.getLock().unlock();
                DeviceException.throwIfNamed(e);
                last = e;
            } catch (LinkageError e) {
                throw new CameraTrouble(Fault.Kind.CAMERA_LIBRARY_MISSING, Cameras.deepest(e), e);
            }
        }
        throw new CameraTrouble(Fault.Kind.CAMERA_BUSY, device.getName() + " does not open: " + Cameras.deepest(last), last);
    }

    private static List<Dimension> sizes(WebcamDevice device, CameraChoice choice) {
        Set<Dimension> sizes = new LinkedHashSet<>();
        sizes.add(new Dimension(choice.width(), choice.height()));
        sizes.addAll(COMMON);
        Dimension[] offered = device.getResolutions();
        if (offered != null) {
            Arrays.stream(offered).filter(Connection::isReasonable).forEach(sizes::add);
        }
        return sizes.stream().limit(MAX_SIZES).toList();
    }

    private static boolean isReasonable(Dimension size) {
        return size.width > 0 && size.height > 0 && (long) size.width * size.height <= MAX_PIXELS;
    }

    private static boolean isOpened(Webcam webcam, Dimension size, boolean exclusive) {
        if (!exclusive) {
            webcam.getLock().disable();
        }
        webcam.setCustomViewSizes(size);
        webcam.setViewSize(size);
        return webcam.open();
    }

    private boolean isInColour() throws CameraTrouble {
        BufferedImage picture = picture();
        return picture == null || Colours.areIn(picture);
    }

    String name() {
        return webcam.getName();
    }

    @Override
    public @Nullable Shot next(byte[] free) throws CameraTrouble {
        BufferedImage picture = picture();
        if (picture == null) {
            return null;
        }
        if ((long) picture.getWidth() * picture.getHeight() > MAX_PIXELS) {
            throw new CameraTrouble(Fault.Kind.CAMERA_LOST, webcam.getName() + " gives pictures that are too large");
        }
        return new Shot(GreyImage.of(picture, free), Thumbnail.of(picture));
    }

    private @Nullable BufferedImage picture() throws CameraTrouble {
        try {
            BufferedImage picture = webcam.getImage();
            if (picture == null && !webcam.isOpen()) {
                throw new CameraTrouble(Fault.Kind.CAMERA_LOST, webcam.getName() + " was closed");
            }
            return picture;
        } catch (RuntimeException | LinkageError e) {
            DeviceException.throwIfNamed(e);
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

    /// A camera that was listed just now.
    private static final class Found extends Webcam {
        Found(WebcamDevice device) {
            super(device);
        }
    }
}
