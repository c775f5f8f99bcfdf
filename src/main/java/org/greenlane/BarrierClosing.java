package org.greenlane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.health.Barrier;
import org.greenlane.health.Event.LaneTurned;
import org.greenlane.health.OperatorId;

/// The barrier is kept closed by whoever presses the gate's key, or does so at a desk, at once and over a restart; people pass
/// again only as a lane is opened: what somebody kept closed who had signed in, no key releases. The log says both.
final class BarrierClosing {
    /// Whoever presses twice in alarm does not mean the second time to let people pass.
    private static final Duration HASTE = Duration.ofSeconds(2);

    private final Turning turning;
    private final Wires wires;
    private final KeptClosed kept;
    private final Executor checkpoint;
    private final InstantSource clock;
    private volatile Instant asked = Instant.MIN;

    /// @param kept whether it is kept closed, over a restart too
    /// @param checkpoint runs a task on the checkpoint's thread
    BarrierClosing(Turning turning, Wires wires, KeptClosed kept, Executor checkpoint, InstantSource clock) {
        this.turning = turning;
        this.wires = wires;
        this.kept = kept;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /// Keeps a barrier closed that was so when the program ended. To be called before the wires begin.
    ///
    /// @param screen where the key is pressed
    void begin(KioskViewModel screen) {
        if (wires.hasBarrier()) {
            screen.onBarrier(this::byKey, this::atDesk);
            if (kept.by().isPresent()) {
                wires.keepClosed(true);
            }
            lookAgain();
        }
    }

    /// Keeps it closed if somebody asked for that while the gate was being changed, at a window that stood on. To be called
    /// once that is gone, too. From any thread; never waits.
    void lookAgain() {
        checkpoint.execute(() -> {
            if (kept.isAsked()) {
                kept(Optional.empty());
            }
        });
    }

    /// Lets people pass again only where the screen says that it is kept closed: pressed twice in haste, or while the relay
    /// does not work, it stays on the safe side. From any thread; never waits.
    private void byKey() {
        if (wires.barrier() == Barrier.KEPT_CLOSED) {
            unlessInHaste(() -> {
                if (turning.isOpenedByKey(kept) || turning.isRefused()) {
                    release(Optional.empty());
                }
            });
        } else {
            keep(Optional::empty);
        }
    }

    /// At the desk of staff, by whoever works there. From any thread; never waits.
    private void atDesk(boolean closed) {
        if (closed) {
            keep(turning::worker);
        } else {
            unlessInHaste(() -> {
                if (turning.worker().isPresent() || turning.isRefused()) {
                    release(turning.worker());
                }
            });
        }
    }

    /// By somebody who has signed in elsewhere. From any thread; never waits.
    void by(OperatorId who, boolean closed) {
        if (closed) {
            keep(() -> Optional.of(who));
        } else {
            unlessInHaste(() -> release(Optional.of(who)));
        }
    }

    /// Where the clock has been put back, the haste begins anew: nobody knows how long ago it was.
    private void unlessInHaste(Runnable release) {
        Instant now = clock.instant();
        if (now.isBefore(asked)) {
            asked = now;
        } else if (now.minus(HASTE).isAfter(asked)) {
            checkpoint.execute(release);
        }
    }

    /// On its way to the disk before anybody is asked: the checkpoint's thread may be busy, or be gone with its gate while the station is
    /// changed; then the next gate keeps it closed, and tells the log.
    ///
    /// @param who asked on the checkpoint's thread
    private void keep(Supplier<Optional<OperatorId>> who) {
        wires.keepClosed(true);
        asked = clock.instant();
        kept.asked();
        checkpoint.execute(() -> kept(who.get()));
    }

    /// Whatever the log says. What a key closed, somebody who has signed in makes staff's.
    private void kept(Optional<OperatorId> who) {
        // Once more: it may have been released since it was asked for.
        wires.keepClosed(true);
        if (kept.closed(who)) {
            var _ = turning.isRecorded(LaneTurned.Kind.BARRIER_KEPT_CLOSED, who);
        }
    }

    private void release(Optional<OperatorId> who) {
        if (kept.by().isPresent() && turning.isRecorded(LaneTurned.Kind.BARRIER_RELEASED, who)) {
            kept.open();
            wires.keepClosed(false);
        }
    }
}
