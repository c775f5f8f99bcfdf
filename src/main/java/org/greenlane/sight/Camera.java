package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.greenlane.health.Fault;
import org.greenlane.health.Hint;
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

    /// So long after something was read nobody needs to be told how to hold it.
    private static final Duration READ_ALREADY = Duration.ofSeconds(2);

    private static final byte[] NONE = new byte[0];

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final CameraChoice choice;
    private final CameraTimes times;
    private final InstantSource clock;
    private final Pause pause;
    private final Audience audience;
    private final CameraReporter reporter;
    private final Mailbox<GreyImage> mailbox = new Mailbox<>();
    private final BlockingQueue<byte[]> buffers = new ArrayBlockingQueue<>(BUFFERS);
    private final Thread capturing;
    private final Thread looking;
    private volatile boolean closed;
    private volatile Instant lastRead = Instant.MIN;
    private volatile boolean severalCodes;
    // What follows belongs to the camera's thread.
    private final Scenery scenery;
    private Optional<Hint> hint = Optional.empty();
    private Duration retry;

    /// Who hears of a camera.
    ///
    /// @param preview gets every frame
    /// @param seen gets what each look gave, also if that is nothing; a frame in which nothing changes may get no look
    /// @param states gets each change of the camera's state
    /// @param hints gets each change of what the person before the camera should do
    public record Audience(
            Consumer<CameraView> preview,
            Consumer<Sight> seen,
            Consumer<CameraState> states,
            Consumer<Optional<Hint>> hints) {}

    public Camera(CameraChoice choice, Audience audience, InstantSource clock) {
        this(choice, CameraTimes.USUAL, audience, clock, Pause.REAL);
    }

    Camera(CameraChoice choice, CameraTimes times, Audience audience, InstantSource clock, Pause pause) {
        this.choice = choice;
        this.times = times;
        this.audience = audience;
        this.clock = clock;
        this.pause = pause;
        retry = times.firstRetry();
        scenery = new Scenery(times);
        reporter = new CameraReporter(choice.device(), audience.states(), clock);
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
            tell(Optional.empty());
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
            GreyImage grey = shot.grey();
            boolean read = lastRead.isAfter(now.minus(READ_ALREADY));
            scenery.take(grey, read, now);
            severalCodes = scenery.hasSeveralCodes();
            judge(watch, grey, now);
            if (scenery.isWorthALook()) {
                post(grey);
            } else {
                buffers.offer(grey.luma());
            }
            tell(scenery.hint());
            audience.preview().accept(new CameraView(shot.colours(), number++, scenery.isMoving()));
        }
    }

    private void tell(Optional<Hint> next) {
        if (!next.equals(hint)) {
            hint = next;
            audience.hints().accept(next);
        }
    }

    private void judge(Watch watch, GreyImage grey, Instant now) throws CameraTrouble {
        Optional<Fault.Kind> wrong = watch.judge(grey, now);
        if (watch.isHopeless(now)) {
            throw new CameraTrouble(Fault.Kind.CAMERA_FROZEN, "it shows the same picture all the time");
        }
        if (wrong.isPresent()) {
            reporter.broken(wrong.get(), "its pictures are of no use");
        } else if (scenery.isUnfocused()) {
            reporter.broken(Fault.Kind.CAMERA_UNFOCUSED, "people come, and nothing is ever sharp");
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
        Eye eye = Eye.forFrames(choice.symbologies());
        Company company = new Company();
        while (!closed) {
            try {
                GreyImage grey = mailbox.take(times.silence());
                if (grey == null) {
                    reporter.silent();
                    continue;
                }
                Sight sight = eye.look(grey, times.look());
                if (!sight.symbols().isEmpty()) {
                    lastRead = clock.instant();
                }
                audience.seen().accept(company.settle(sight, severalCodes, clock.instant()));
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
