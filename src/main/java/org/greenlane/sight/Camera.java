package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.greenlane.health.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One camera, and the eye behind it.
///
/// Two threads: one takes pictures and shows them, the other reads them. Between them lies one picture, the newest; the
/// eye never holds up the preview, and a slow look costs frames, never time. A camera that is missing, lost, busy,
/// frozen or black is a fault, and is tried again, ever more slowly, until it is back.
///
/// The consumers are called on those threads and must return soon.
public final class Camera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Camera.class);

    /// One being filled, one waiting, one being read.
    private static final int BUFFERS = 3;

    /// A camera may have no picture just now; asked again after this.
    private static final Duration NO_PICTURE_YET = Duration.ofMillis(20);

    /// The part of a picture that must change for somebody to be there.
    private static final double MOVING = 0.02;

    private static final byte[] NONE = new byte[0];

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final CameraChoice choice;
    private final CameraTimes times;
    private final InstantSource clock;
    private final Pause pause;
    private final Consumer<CameraView> preview;
    private final Consumer<Sight> seen;
    private final CameraReporter reporter;
    private final Mailbox<GreyImage> mailbox = new Mailbox<>();
    private final BlockingQueue<byte[]> buffers = new ArrayBlockingQueue<>(BUFFERS);
    private final Thread capturing;
    private final Thread looking;
    private volatile boolean closed;
    // What follows belongs to the camera's thread.
    private final Mosaic mosaic = new Mosaic();
    private final Movement movement = new Movement();
    private Duration retry;

    /// @param preview gets every frame
    /// @param seen gets what each look gave, also if that is nothing
    /// @param states gets each change of the camera's state
    public Camera(
            CameraChoice choice,
            Consumer<CameraView> preview,
            Consumer<Sight> seen,
            Consumer<CameraState> states,
            InstantSource clock) {
        this(choice, CameraTimes.USUAL, preview, seen, states, clock, Pause.REAL);
    }

    Camera(
            CameraChoice choice,
            CameraTimes times,
            Consumer<CameraView> preview,
            Consumer<Sight> seen,
            Consumer<CameraState> states,
            InstantSource clock,
            Pause pause) {
        this.choice = choice;
        this.times = times;
        this.preview = preview;
        this.seen = seen;
        this.clock = clock;
        this.pause = pause;
        retry = times.firstRetry();
        reporter = new CameraReporter(choice.device(), states, clock);
        capturing = daemon("camera-" + choice.device(), this::capture);
        looking = daemon("eye-" + choice.device(), this::look);
    }

    /// Begins; to be called once.
    public void start() {
        capturing.start();
        looking.start();
    }

    /// Ends both threads and gives the camera back.
    @Override
    public void close() {
        closed = true;
        capturing.interrupt();
        looking.interrupt();
        try {
            capturing.join(FAREWELL);
            looking.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void capture() {
        Watch watch = new Watch(times, clock.instant());
        while (!closed) {
            try {
                reporter.connecting();
                try (Source source = choice.open(times.discovery())) {
                    watch.reopened(clock.instant());
                    stream(source, watch);
                }
            } catch (CameraTrouble e) {
                reporter.broken(e.kind(), e.detail());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the thread of a camera failed", e);
                reporter.broken(Fault.Kind.INTERNAL, e.getClass().getSimpleName());
            }
            try {
                pause.of(retry);
            } catch (InterruptedException e) {
                return;
            }
            Duration twice = retry.multipliedBy(2);
            retry = twice.compareTo(times.longestRetry()) < 0 ? twice : times.longestRetry();
        }
    }

    private void stream(Source source, Watch watch) throws CameraTrouble, InterruptedException {
        Instant last = clock.instant();
        for (long number = 1; !closed; ) {
            byte[] free = buffers.poll();
            Shot shot = source.next(free == null ? NONE : free);
            Instant now = clock.instant();
            if (shot == null) {
                if (Duration.between(last, now).compareTo(times.silence()) > 0) {
                    throw new CameraTrouble(Fault.Kind.CAMERA_LOST, "no pictures come");
                }
                pause.of(NO_PICTURE_YET);
                continue;
            }
            last = now;
            retry = times.firstRetry();
            judge(watch, shot.grey(), now);
            mosaic.take(shot.grey());
            movement.take(mosaic);
            post(shot.grey());
            preview.accept(new CameraView(shot.colours(), number++, movement.isMoreThan(MOVING, mosaic)));
        }
    }

    private void judge(Watch watch, GreyImage grey, Instant now) throws CameraTrouble {
        Optional<Fault.Kind> wrong = watch.judge(grey, now);
        if (watch.isHopeless(now)) {
            throw new CameraTrouble(Fault.Kind.CAMERA_FROZEN, "it shows the same picture all the time");
        }
        if (wrong.isPresent()) {
            reporter.broken(wrong.get(), "its pictures are of no use");
        } else {
            reporter.live(grey.width(), grey.height());
        }
    }

    private void post(GreyImage grey) {
        GreyImage unread = mailbox.put(grey);
        if (unread != null) {
            buffers.offer(unread.luma());
        }
    }

    private void look() {
        Eye eye = Eye.forFrames();
        while (!closed) {
            try {
                GreyImage grey = mailbox.take(times.silence());
                if (grey == null) {
                    reporter.silent();
                    continue;
                }
                seen.accept(eye.look(grey, times.look()));
                buffers.offer(grey.luma());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the thread behind a camera failed", e);
            }
        }
    }

    private static Thread daemon(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }
}
