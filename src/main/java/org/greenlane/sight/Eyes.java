package org.greenlane.sight;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.greenlane.sight.image.GreyImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two eyes behind a camera, each on a thread of its own. One glances at every frame, in some milliseconds; the other
/// studies those in which a glance found nothing, as long as a look may last. So a code that a glance can read is read at
/// once, however long the other eye is still busy with the frame before; and that one then stops.
///
/// Before each eye lies one frame, the newest; a slow look costs frames, never time.
final class Eyes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Eyes.class);

    /// One being filled, and for each eye one waiting and one being read.
    private static final int BUFFERS = 5;

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final byte[] NONE = new byte[0];

    private final Duration look;
    private final Duration silence;
    private final Consumer<Sight> seen;
    private final Runnable silent;
    private final Mailbox<Frame> toGlance = new Mailbox<>();
    private final Mailbox<Frame> toStudy = new Mailbox<>();
    private final BlockingQueue<byte[]> buffers = new ArrayBlockingQueue<>(BUFFERS);
    /// Held for the time of a glance. Fair: whoever waits for the end of one does not wait for the next one too.
    private final ReentrantLock glanced = new ReentrantLock(true);
    private final Thread glancing;
    private final Thread studying;
    private volatile boolean closed;
    private volatile boolean glanceFailed;
    private volatile boolean studyFailed;
    /// The newest frame in which something was read.
    private volatile long read;
    /// Of the eye that studies: whether it has waited in this look.
    private boolean waited;
    /// The newest frame of which something was told.
    private long told;

    private record Frame(GreyImage grey, long number) {}

    /// @param glance an eye that is quick
    /// @param study one that can do more
    /// @param seen gets what each look gave, from one eye at a time
    /// @param silent is told that no frame came for a while
    Eyes(String device, Eye glance, Eye study, CameraTimes times, Consumer<Sight> seen, Runnable silent) {
        look = times.look();
        silence = times.silence();
        this.seen = seen;
        this.silent = silent;
        glancing = daemon("eye-" + device, () -> glance(glance));
        studying = daemon("study-" + device, () -> study(study));
    }

    void start() {
        glancing.start();
        studying.start();
    }

    /// A buffer that is no longer looked at; an empty one if there is none.
    byte[] freeBuffer() {
        byte[] free = buffers.poll();
        return free == null ? NONE : free;
    }

    /// Gives the buffer of a picture back that nobody will look at.
    void free(GreyImage grey) {
        buffers.offer(grey.luma());
    }

    /// Never waits.
    ///
    /// @param number of the frame, larger than that of the one before
    void show(GreyImage grey, long number) {
        put(toGlance, new Frame(grey, number));
    }

    private void put(Mailbox<Frame> mailbox, Frame frame) {
        Frame unread = mailbox.put(frame);
        if (unread != null) {
            free(unread.grey());
        }
    }

    /// Whether an eye came to grief over its newest frame: what it should see nobody sees.
    boolean isBlind() {
        return glanceFailed || studyFailed;
    }

    private void glance(Eye eye) {
        while (!closed) {
            try {
                Frame frame = toGlance.take(silence);
                if (frame == null) {
                    silent.run();
                    continue;
                }
                Sight sight = glance(eye, frame);
                if (sight.symbols().isEmpty()) {
                    put(toStudy, frame);
                } else {
                    read = frame.number();
                    tell(sight, frame);
                }
                glanceFailed = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error defect) {
                failed(defect, glanceFailed);
                glanceFailed = true;
            }
        }
    }

    private Sight glance(Eye eye, Frame frame) {
        glanced.lock();
        try {
            return eye.look(frame.grey(), look);
        } finally {
            glanced.unlock();
        }
    }

    /// Waits while the other eye glances, for whom there may be no second core; once in a look, so that glances that take all of
    /// the time leave some for studying.
    private boolean isOvertaken(Frame frame) {
        if (!waited && glanced.isLocked()) {
            glanced.lock();
            try {
                waited = true;
            } finally {
                glanced.unlock();
            }
        }
        return read > frame.number();
    }

    private void study(Eye eye) {
        while (!closed) {
            try {
                Frame frame = toStudy.take(silence);
                if (frame != null) {
                    waited = false;
                    tell(eye.look(frame.grey(), look, () -> isOvertaken(frame)), frame);
                    studyFailed = false;
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error defect) {
                failed(defect, studyFailed);
                studyFailed = true;
            }
        }
    }

    /// That nothing was found in a frame is no news once something was told of a later one.
    private synchronized void tell(Sight sight, Frame frame) {
        if (!sight.symbols().isEmpty() || frame.number() > told) {
            told = Math.max(told, frame.number());
            seen.accept(sight);
        }
        free(frame.grey());
    }

    /// Once, not thirty times a second.
    private static void failed(Throwable defect, boolean before) {
        if (!before) {
            LOG.error("an eye behind a camera failed", defect);
        }
    }

    /// Ends both.
    @Override
    public void close() {
        closed = true;
        glancing.interrupt();
        studying.interrupt();
        try {
            glancing.join(FAREWELL);
            studying.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }
}
