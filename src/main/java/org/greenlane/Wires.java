package org.greenlane;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.greenlane.card.Presented;
import org.greenlane.card.sam.SamStatus;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.gear.HealthBoard;
import org.greenlane.gear.Relay;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Barrier;
import org.greenlane.health.CardCue;
import org.greenlane.health.Fault;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.greenlane.wire.Device;
import org.greenlane.wire.LineException;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.LineState;

/// The devices of a gate on serial lines, a thread for each. What they bring goes to the lane; how they stand goes to the
/// board and the screen.
final class Wires implements AutoCloseable {
    private final Surroundings around;
    private final List<LineOwner> owners = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();
    private final CardCues cues;
    /// The readers of documents whose lines work.
    private final Set<String> reading = ConcurrentHashMap.newKeySet();
    private volatile Barrier barrier = Barrier.UNKNOWN;

    /// @param ways where it goes what the devices bring
    record Surroundings(Ways ways, KioskViewModel screen, HealthBoard board, InstantSource clock) {}

    Wires(List<SerialDevice> devices, Surroundings around) {
        this.around = around;
        this.cues = new CardCues(around.screen()::cue);
        for (SerialDevice each : devices) {
            SerialSettings settings = each.settings();
            around.board().enlist(each.name(), settings.kind());
            Device speaking = each.speaking(new Heard(each.name()), around.clock());
            if (speaking instanceof Relay relay) {
                relays.add(relay);
            }
            owners.add(new LineOwner(
                    each.name(),
                    each.opener(),
                    speaking,
                    state -> stand(settings, state),
                    around.clock(),
                    LineOwner.Retries.USUAL));
        }
    }

    void start() {
        if (hasBarrier()) {
            around.screen().barrier(Optional.of(Barrier.UNKNOWN));
        }
        owners.forEach(LineOwner::start);
    }

    /// Whether a barrier hangs on one of them.
    boolean hasBarrier() {
        return !relays.isEmpty();
    }

    /// How the barrier stands, as the screen is told. From any thread.
    Barrier barrier() {
        return barrier;
    }

    /// Closes the barrier at once and keeps it closed, or lets people pass again. From any thread; never waits.
    void keepClosed(boolean closed) {
        relays.forEach(relay -> relay.keepClosed(closed));
    }

    private void show(Barrier now) {
        barrier = now;
        around.screen().barrier(Optional.of(now));
    }

    /// Opens the barrier for a passage: only behind a pass that is in the log.
    void letThrough(Passage passage) {
        if (opens(passage)) {
            letThrough(passage.people().size());
        }
    }

    /// Opens the barrier for so many people whose passage is in the log.
    void letThrough(int people) {
        relays.forEach(relay -> relay.open(people));
    }

    /// Somebody stands there now who does not pass: what was left of a group before does not open.
    void holdBack() {
        relays.forEach(Relay::dropWaiting);
    }

    /// Whether one of the readers works whose documents say whose a certificate is where nobody looks: printed lines do not,
    /// anybody can print them. From any thread.
    ///
    /// @param here which of them count
    boolean readsChips(Predicate<String> here) {
        return reading.stream().anyMatch(here);
    }

    static boolean opens(Passage passage) {
        return passage.verdict() instanceof Verdict.Pass && passage.number() > 0;
    }

    private void stand(SerialSettings settings, LineState state) {
        if (settings instanceof SerialSettings.IdReader && state instanceof LineState.Live) {
            reading.add(settings.name());
        } else {
            reading.remove(settings.name());
        }
        switch (state) {
            case LineState.Connecting() -> {}
            case LineState.Live() -> {
                mended(settings.name(), Optional.empty());
                if (settings instanceof SerialSettings.IdReader) {
                    cues.reads(settings.name());
                }
            }
            case LineState.Broken(var cause, String detail, var since) -> {
                cues.broken(settings.name());
                // Before what was wrong so far goes away: at no moment does the device count as working.
                around.board().report(new Fault(cause.fault(), settings.name(), detail, since));
                mended(settings.name(), Optional.of(cause));
            }
        }
    }

    /// Nothing is wrong with that line any more, except for one thing perhaps. What a reader's module says of itself stays.
    private void mended(String name, Optional<LineException.Cause> except) {
        for (LineException.Cause cause : LineException.Cause.values()) {
            if (except.filter(cause::equals).isEmpty()) {
                around.board().mended(name, cause.fault());
            }
        }
    }

    @Override
    public void close() {
        owners.forEach(LineOwner::end);
        owners.forEach(LineOwner::close);
    }

    /// Hears one device.
    private final class Heard implements SerialDevice.Audience {
        private final String name;

        Heard(String name) {
            this.name = name;
        }

        @Override
        public boolean isHeld() {
            return around.ways().isHeld(name);
        }

        @Override
        public void scanned(Optional<String> code) {
            around.ways().scanned(name, code);
        }

        @Override
        public void moved(Barrier now) {
            show(now);
        }

        @Override
        public void presented(Presented presented) {
            around.ways().presented(name, presented);
        }

        @Override
        public void cue(CardCue cue) {
            cues.says(name, cue);
        }

        @Override
        public void trouble(SamStatus status) {
            around.board().report(new Fault(
                    Fault.Kind.READER_REFUSES, name, "The module says " + status + ".", around.clock().instant()));
        }

        @Override
        public void well() {
            around.board().mended(name, Fault.Kind.READER_REFUSES);
        }
    }
}
