package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A driver for a camera process, which misbehaves as native code does: its only argument says how.
public final class CrashingDriver implements WebcamDriver, WebcamDevice {
    /// What it does, once it has given some pictures.
    enum Manner {
        WORKS,
        HALTS,
        HANGS,
        FAILS,
        USES_ALL_MEMORY,
        PRINTS_BETWEEN,
        CANNOT_BE_LISTED,
        HALTS_WHEN_LISTED
    }

    private static final int GOOD_PICTURES = 5;

    private final Manner manner;
    private int pictures;
    private boolean open;

    public CrashingDriver(List<String> arguments) {
        manner = Manner.valueOf(arguments.getFirst());
    }

    @Override
    public List<WebcamDevice> getDevices() {
        if (manner == Manner.HALTS_WHEN_LISTED) {
            Runtime.getRuntime().halt(134);
        }
        if (manner == Manner.CANNOT_BE_LISTED) {
            throw new IllegalStateException("the native part was not loaded");
        }
        return List.of(this);
    }

    @Override
    public @Nullable BufferedImage getImage() {
        if (++pictures > GOOD_PICTURES) {
            misbehave();
        }
        // As a real camera does: some thirty pictures a second.
        LockSupport.parkNanos(30_000_000);
        return Pictures.wallWith(QrPicture.of("PHI1:PROCESS" + pictures % 2, 4), 100 + pictures % 7, 100);
    }

    private void misbehave() {
        switch (manner) {
            case WORKS, CANNOT_BE_LISTED, HALTS_WHEN_LISTED -> {}
            case HALTS -> Runtime.getRuntime().halt(139);
            case FAILS -> throw new IllegalStateException("no such device");
            case HANGS -> {
                while (true) {
                    LockSupport.park(this);
                }
            }
            case USES_ALL_MEMORY -> pictures += new byte[Integer.MAX_VALUE - 8].length;
            case PRINTS_BETWEEN -> print();
        }
    }

    /// As native code does, past everything that Java could redirect.
    private static void print() {
        try {
            new FileOutputStream(FileDescriptor.out).write("select timeout\n".repeat(9).getBytes(
                    java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    @Override
    public String getName() {
        return "Crashing camera";
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {getResolution()};
    }

    @Override
    public Dimension getResolution() {
        return new Dimension(1280, 720);
    }

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
}
