package org.greenlane;

import java.util.HashSet;
import java.util.Set;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;

/// How many faults began since the station was opened. Safe for all threads.
final class FaultCount implements AutoCloseable {
    private final Runnable stop;
    private Set<Fault> before = Set.of();
    private int count;

    FaultCount(HealthBoard board) {
        stop = board.listen(this::hear);
    }

    // The board calls while it is held, one after the other.
    private synchronized void hear(HealthBoard.Snapshot now) {
        Set<Fault> faults = new HashSet<>();
        for (Fault fault : now.faults()) {
            // Its detail may change while it stands.
            Fault same = new Fault(fault.kind(), fault.device(), "", fault.since());
            faults.add(same);
            if (!before.contains(same)) {
                count++;
            }
        }
        before = faults;
    }

    synchronized int count() {
        return count;
    }

    @Override
    public void close() {
        stop.run();
    }
}
