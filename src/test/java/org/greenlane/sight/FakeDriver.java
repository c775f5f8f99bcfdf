package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Cameras that do what a test says, one step at a time: each asked-for picture waits until the test gives it.
final class FakeDriver implements WebcamDriver {
    private final List<WebcamDevice> devices = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Supplier<@Nullable BufferedImage>> frames = new LinkedBlockingQueue<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final Semaphore listings = new Semaphore(0);
    private volatile @Nullable Throwable listingFailure;
    private volatile @Nullable RuntimeException openingFailure;
    private volatile int largestWidth = 4096;

    void plugIn(String name) {
        devices.add(new Device(name));
    }

    void unplugAll() {
        devices.clear();
    }

    void show(BufferedImage picture) throws InterruptedException {
        frames.put(() -> picture);
    }

    void showNothing() throws InterruptedException {
        frames.put(() -> null);
    }

    void fail(RuntimeException failure) throws InterruptedException {
        frames.put(() -> {
            throw failure;
        });
    }

    void failListing(Throwable failure) {
        listingFailure = failure;
    }

    void failOpening(RuntimeException failure) {
        openingFailure = failure;
    }

    void largestWidth(int width) {
        largestWidth = width;
    }

    int timesOpened() {
        return opened.size();
    }

    List<String> opened() {
        return new ArrayList<>(opened);
    }

    void awaitListings(int count) throws InterruptedException {
        if (!listings.tryAcquire(count, 20, TimeUnit.SECONDS)) {
            throw new AssertionError("the cameras were not listed so often");
        }
    }

    void releaseAll() {
        frames.add(() -> null);
    }

    @Override
    public List<WebcamDevice> getDevices() {
        listings.release();
        switch (listingFailure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
        return List.copyOf(devices);
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    private final class Device implements WebcamDevice {
        private final String name;
        private Dimension size = new Dimension(1280, 720);
        private volatile boolean open;

        Device(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Dimension[] getResolutions() {
            return new Dimension[] {new Dimension(640, 480)};
        }

        @Override
        public Dimension getResolution() {
            return size;
        }

        @Override
        public void setResolution(Dimension wanted) {
            size = wanted;
        }

        @Override
        public @Nullable BufferedImage getImage() {
            try {
                return frames.take().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }

        @Override
        public void open() {
            RuntimeException failure = openingFailure;
            if (failure != null) {
                throw failure;
            }
            if (size.width > largestWidth) {
                throw new IllegalArgumentException("no such size");
            }
            opened.add(name);
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
}
