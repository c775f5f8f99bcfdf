package org.greenlane;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.health.Barrier;
import org.greenlane.health.Event.LaneTurned;
import org.greenlane.health.OperatorId;

/// The barrier is kept closed by whoever presses the gate's key, at once and over a restart; people pass again only as a lane is
/// opened. The log says both.
final class BarrierClosing {
    private final Turning turning;
    private final Wires wires;
    private final KeptClosed kept;
    private final Executor checkpoint;

    /// @param kept whether it is kept closed, over a restart too
    /// @param checkpoint runs a task on the checkpoint's thread
    BarrierClosing(Turning turning, Wires wires, KeptClosed kept, Executor checkpoint) {
        this.turning = turning;
        this.wires = wires;
        this.kept = kept;
        this.checkpoint = checkpoint;
    }

    /// Keeps a barrier closed that was so when the program ended. To be called before the wires begin.
    ///
    /// @param screen where the key is pressed
    void begin(KioskViewModel screen) {
        if (wires.hasBarrier()) {
            screen.onBarrier(this::byKey);
            if (kept.by().isPresent()) {
                wires.keepClosed(true);
            }
        }
    }

    /// Lets people pass again only where the screen says that it is kept closed: pressed twice in haste, or while the relay
    /// does not work, it stays on the safe side. From any thread; never waits.
    private void byKey() {
        if (wires.barrier() == Barrier.KEPT_CLOSED) {
            checkpoint.execute(() -> {
                if (turning.isOpenedByKey() || turning.isRefused()) {
                    release(Optional.empty());
                }
            });
        } else {
            wires.keepClosed(true);
            checkpoint.execute(this::keep);
        }
    }

    /// Lets people pass again, by somebody who has signed in elsewhere. From any thread; never waits.
    void release(OperatorId who) {
        checkpoint.execute(() -> release(Optional.of(who)));
    }

    /// Whatever the log says.
    private void keep() {
        // Once more: it may have been released since the key was pressed.
        wires.keepClosed(true);
        if (kept.by().isEmpty()) {
            kept.close(KeptClosed.By.KEY);
            var _ = turning.isRecorded(LaneTurned.Kind.BARRIER_KEPT_CLOSED, Optional.empty());
        }
    }

    private void release(Optional<OperatorId> who) {
        if (kept.by().isPresent() && turning.isRecorded(LaneTurned.Kind.BARRIER_RELEASED, who)) {
            kept.open();
            wires.keepClosed(false);
        }
    }
}
