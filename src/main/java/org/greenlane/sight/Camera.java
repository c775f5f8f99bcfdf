package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Fault;
import org.greenlane.health.Hint;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.GreyImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One camera, and the eyes behind it.
///
/// A thread takes pictures and shows them; two more read them ([Eyes]) and never hold up the preview. A camera that is
/// missing, lost, busy, frozen or black is a fault, and is tried again, ever more slowly, until it is back.
///
/// The consumers are called on those threads and must return soon.
public final class Camera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Camera.class);

    /// A camera may have no picture just now; asked again after this.
    private static final Duration NO_PICTURE_YET = Duration.ofMillis(20);

    /// So long after something was read nobody needs to be told how to hold it.
    private static final Duration READ_ALREADY = Duration.ofSeconds(2);

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final CameraChoice choice;
    private final CameraTimes times;
    private final InstantSource clock;
    private final Pause pause;
    private final Audience audience;
    private final CameraReporter reporter;
    private final Company company = new Company();
    private final Eyes eyes;
    private final Thread capturing;
    private volatile boolean closed;
    private volatile Instant lastRead = Instant.MIN;
    private volatile boolean severalCodes;
    private volatile Optional<List<Corner>> heldUp = Optional.empty();
    // What follows belongs to the camera's thread.
    private long shown;
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
        capturing = Thread.ofPlatform().daemon().name("camera-" + choice.device()).unstarted(this::capture);
        Eye study = Eye.forStudies(choice.symbologies());
        eyes = new Eyes(choice.device(), Eye.forGlances(), study, times, this::see, reporter::silent);
    }

    /// Begins; to be called once.
    public void start() {
        capturing.start();
        eyes.start();
    }

    /// Ends its threads and gives the camera back.
    @Override
    public void close() {
        closed = true;
        capturing.interrupt();
        try {
            capturing.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        eyes.close();
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
            } catch (RuntimeException | Error defect) {
                LOG.error("the thread of a camera failed", defect);
                reporter.broken(Fault.Kind.INTERNAL, defect.getClass().getSimpleName());
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
            Shot shot = source.next(eyes.freeBuffer());
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
            heldUp = scenery.heldUp();
            judge(watch, grey, now);
            if (scenery.isWorthALook()) {
                eyes.show(grey, ++shown);
            } else {
                eyes.free(grey);
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
        } else if (eyes.isBlind()) {
            reporter.broken(Fault.Kind.INTERNAL, "an eye fails");
        } else if (scenery.isUnfocused()) {
            reporter.broken(Fault.Kind.CAMERA_UNFOCUSED, "people come, and nothing is ever sharp");
        } else {
            reporter.live(grey.width(), grey.height());
        }
    }

    /// By one eye at a time.
    private void see(Sight sight) {
        Instant now = clock.instant();
        Sight settled = company.settle(sight, severalCodes, heldUp, now);
        if (!settled.symbols().isEmpty()) {
            lastRead = now;
        }
        audience.seen().accept(settled);
    }
}
