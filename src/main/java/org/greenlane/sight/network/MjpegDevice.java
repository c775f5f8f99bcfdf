package org.greenlane.sight.network;

import com.github.sarxos.webcam.WebcamDevice;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.greenlane.health.Fault;
import org.greenlane.sight.DeviceException;
import org.greenlane.sight.JpegFrame;
import org.greenlane.sight.PictureException;
import org.jspecify.annotations.Nullable;

/// One camera that sends JPEG pictures by HTTP. A thread of its own takes every picture off the connection; only the
/// newest is ever decoded, so that a slow machine sees late pictures never.
final class MjpegDevice implements WebcamDevice {
    /// So many pictures in a row that cannot be read are no pictures.
    private static final int MAX_DAMAGED = 20;

    private final URI url;
    private final Optional<Login> login;
    private final Limits limits;
    private Dimension size = new Dimension(1280, 720);
    private volatile @Nullable Feed feed;

    /// Who may look. Holds a password: not to be printed.
    static final class Login {
        private final String user;
        private final char[] password;

        Login(String user, char[] password) {
            this.user = user;
            this.password = password.clone();
        }

        java.net.PasswordAuthentication asked() {
            return new java.net.PasswordAuthentication(user, password);
        }
    }

    MjpegDevice(URI url, Optional<Login> login, Limits limits) {
        this.url = url;
        this.login = login;
        this.limits = limits;
    }

    /// Host and port; the rest of an address may hold secrets.
    @Override
    public String getName() {
        return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {size};
    }

    @Override
    public Dimension getResolution() {
        return size;
    }

    /// A wish that nobody hears: the size of the pictures is the camera's own setting.
    @Override
    public void setResolution(Dimension wish) {
        size = wish;
    }

    @Override
    public synchronized void open() {
        if (feed == null) {
            Feed opened = new Feed(MjpegConnection.open(url, login, limits));
            Thread.ofPlatform().daemon().name("network-camera").start(opened::run);
            feed = opened;
        }
    }

    /// Waits for a picture.
    @Override
    public @Nullable BufferedImage getImage() {
        Feed open = feed;
        return open == null ? null : open.newest();
    }

    @Override
    public synchronized void close() {
        Feed open = feed;
        if (open != null) {
            open.connection.close();
            feed = null;
        }
    }

    @Override
    public void dispose() {
        close();
    }

    @Override
    public boolean isOpen() {
        return feed != null;
    }

    /// The pictures of one connection.
    private final class Feed {
        private final MjpegConnection connection;
        private final BlockingQueue<byte[]> newest = new ArrayBlockingQueue<>(1);
        private volatile @Nullable IOException end;
        private int damaged;

        Feed(MjpegConnection connection) {
            this.connection = connection;
        }

        /// The thread of the connection.
        void run() {
            try (connection) {
                while (true) {
                    byte[] part = connection.parts().next();
                    newest.poll();
                    newest.offer(part);
                }
            } catch (IOException e) {
                end = e;
            }
        }

        @Nullable BufferedImage newest() {
            byte[] jpeg = await();
            try {
                BufferedImage picture = JpegFrame.decode(jpeg);
                damaged = 0;
                return picture;
            } catch (PictureException e) {
                if (++damaged > MAX_DAMAGED) {
                    throw new DeviceException(
                            Fault.Kind.CAMERA_ANSWERS_OTHERWISE, getName() + " sends no JPEG pictures", e);
                }
                return null;
            }
        }

        private byte[] await() {
            try {
                for (long left = limits.part().toMillis(); left > 0; left -= 50) {
                    byte[] jpeg = newest.poll(50, TimeUnit.MILLISECONDS);
                    if (jpeg != null) {
                        return jpeg;
                    }
                    IOException cause = end;
                    if (cause != null) {
                        throw new DeviceException(Fault.Kind.CAMERA_LOST, getName() + ": " + cause.getMessage(), cause);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new DeviceException(Fault.Kind.CAMERA_LOST, getName() + ": no pictures come");
        }
    }
}
